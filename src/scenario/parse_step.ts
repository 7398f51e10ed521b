import { flag, list, mapOf, object, scalar, text, word, type Reader } from "./json";
import { readAction, readAnchor } from "./parse_place";
import { readCheck, readDomain, readWhen } from "./parse_check";
import type { Bind, Expectation, Given, Made, Param, Step } from "./types";

const readBind: Reader<Bind> = object(["name", "model", "from"], (o) => ({
    name: o.get("name", text),
    model: o.get("model", text),
    from: o.get("from", word({ new: true, open: true }, "new")),
}));

const readExpectation: Reader<Expectation> = object(["text", "check"], (o) => ({
    ...(o.has("text") && { text: o.get("text", text) }),
    ...(o.has("check") && { check: o.get("check", readCheck) }),
}));

const readFields = object(
    [
        "key",
        "title",
        "say",
        "why",
        "actor",
        "at",
        "do",
        "expect",
        "binds",
        "when",
        "optional",
        "irreversible",
    ],
    (o): Step => ({
        key: o.get("key", text),
        title: o.get("title", text),
        say: o.get("say", text),
        ...(o.has("why") && { why: o.get("why", text) }),
        ...(o.has("actor") && { actor: o.get("actor", text) }),
        ...(o.has("at") && { at: o.get("at", readAnchor) }),
        ...(o.has("do") && { do: o.get("do", readAction) }),
        ...(o.has("expect") && { expect: o.get("expect", readExpectation) }),
        ...(o.has("binds") && { binds: o.get("binds", readBind) }),
        ...(o.has("when") && { when: o.get("when", readWhen) }),
        ...(o.has("optional") && { optional: o.get("optional", flag) }),
        ...(o.has("irreversible") && { irreversible: o.get("irreversible", flag) }),
    }),
);

/** Problems inside a step name it, if it has a key to be named by. */
export const readStep: Reader<Step> = (value, spot, problems) => {
    const key =
        typeof value === "object" && value !== null && "key" in value ? value.key : undefined;
    const inside = typeof key === "string" && key ? { ...spot, step: key } : spot;
    return readFields(value, inside, problems);
};

export const readParam: Reader<Param> = object(["name", "label", "value"], (o) => ({
    name: o.get("name", text),
    label: o.get("label", text),
    ...(o.has("value") && { value: o.get("value", scalar) }),
}));

const readMade: Reader<Made> = (value, spot, problems) =>
    (Array.isArray(value) ? list(mapOf(scalar)) : scalar)(value, spot, problems);

export const readGiven: Reader<Given> = object(["name", "model", "find", "make", "press"], (o) => ({
    name: o.get("name", text),
    model: o.get("model", text),
    find: o.get("find", readDomain),
    ...(o.has("make") && { make: o.get("make", mapOf(readMade)) }),
    ...(o.has("press") && { press: o.get("press", list(text)) }),
}));
