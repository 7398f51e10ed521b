import {
    isScalar,
    list,
    mapOf,
    number,
    object,
    scalar,
    text,
    word,
    type Keys,
    type Reader,
} from "./json";
import { soleKey } from "./parse_place";
import { below, error } from "./problem";
import type { Check, Condition, Domain, DomainValue, ExistsCheck, FormCheck, Step } from "./types";
import { CHECKS, OPERATORS, VIEWS, type CheckKind } from "./vocabulary";

type When = NonNullable<Step["when"]>;

const readItem: Reader<Condition | "&" | "|" | "!"> = (value, spot, problems) => {
    if (value === "&" || value === "|" || value === "!") {
        return value;
    }
    const parts: readonly unknown[] = Array.isArray(value) ? value : [];
    if (parts.length !== 3) {
        problems.push(error(spot, 'write [field, operator, value], or "&", "|", "!"'));
        return "!";
    }
    const [field, operator, operand] = parts;
    const sign = word(OPERATORS, "=")(operator, below(spot, 1), problems);
    const nested = sign === "any" || sign === "not any";
    const readOperand: Reader<DomainValue> = nested ? readDomain : plainValue;
    return [
        text(field, below(spot, 0), problems),
        sign,
        readOperand(operand, below(spot, 2), problems),
    ];
};

/** Items in prefix notation. Whether the operators have their operands is for `validate` to say. */
export const readDomain: Reader<Domain> = (value, spot, problems) =>
    list(readItem)(value, spot, problems);

const plainValue: Reader<DomainValue> = (value, spot, problems) =>
    isScalar(value) || !Array.isArray(value)
        ? scalar(value, spot, problems)
        : list(scalar)(value, spot, problems);

const readScreen = object(["model", "view"], (o) => ({
    model: o.get("model", text),
    ...(o.has("view") && { view: o.get("view", word(VIEWS, "form")) }),
}));

const readForm = object(["model", "field", "is", "lines"], (o): FormCheck => ({
    ...(o.has("model") && { model: o.get("model", text) }),
    field: o.get("field", text),
    ...(o.has("is") && { is: o.get("is", scalar) }),
    ...(o.has("lines") && { lines: o.get("lines", mapOf(scalar)) }),
}));

const readExists = object(["model", "domain", "count", "by"], (o): ExistsCheck => ({
    model: o.get("model", text),
    domain: o.get("domain", readDomain),
    ...(o.has("count") && { count: o.get("count", number) }),
    ...(o.has("by") && { by: o.get("by", word({ me: true, anyone: true }, "me")) }),
}));

export const readCheck: Reader<Check> = (value, spot, problems) => {
    const kind = soleKey(CHECKS, "a check", value, spot, problems);
    const known = kind === "record" ? [kind, "of"] : [kind ?? ""];
    return kind === null
        ? { record: [] }
        : object(known, (o) => readKind(kind, o))(value, spot, problems);
};

function readKind(kind: CheckKind, o: Keys): Check {
    switch (kind) {
        case "screen":
            return { screen: o.get(kind, readScreen) };
        case "form":
            return { form: o.get(kind, readForm) };
        case "record":
            return {
                record: o.get(kind, readDomain),
                ...(o.has("of") && { of: o.get("of", text) }),
            };
        case "exists":
            return { exists: o.get(kind, readExists) };
    }
}

export const readWhen: Reader<When> = (value, spot, problems) => {
    const check = readCheck(value, spot, problems);
    if ("record" in check || "exists" in check) {
        return check;
    }
    problems.push(
        error(spot, "whether a step is needed is judged on records: use record or exists"),
    );
    return { record: [] };
};
