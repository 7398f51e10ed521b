import { below, error, warning, type Problem, type Spot } from "../problem";
import type { Anchor, Control, Scenario } from "../types";
import { targetOf } from "../vocabulary";
import { FIELD, FILTER, METHOD, MODEL, REFERENCE, XML_ID } from "./format";
import { stepsOf } from "./rule";

/** Where steps point: at what Odoo calls things, never at what the page says in somebody's language. */
export function* places(scenario: Scenario): Generator<Problem> {
    for (const [{ at, do: action, irreversible }, spot] of stepsOf(scenario)) {
        if (at) {
            yield* target(at, below(spot, "at"));
            yield* scope(at, below(spot, "at"));
        }
        const deletes =
            at && "control" in at && at.control === "action" && DELETES.includes(at.of ?? "");
        if (deletes && action && !("read" in action) && !irreversible) {
            yield warning(spot, "this takes records away: mark the step irreversible");
        }
    }
}

function* target(at: Anchor, spot: Spot): Generator<Problem> {
    if ("menu" in at || "app" in at) {
        const [key, id] = "menu" in at ? (["menu", at.menu] as const) : (["app", at.app] as const);
        yield* named(
            below(spot, key),
            id,
            XML_ID,
            "a menu's xml id, like purchase.menu_purchase_rfq",
        );
    } else if ("button" in at) {
        yield* button(at, spot);
    } else if ("control" in at) {
        yield* control(at, spot);
    } else if ("field" in at) {
        yield* named(
            below(spot, "field"),
            at.field,
            FIELD,
            "a field's technical name, like partner_id",
        );
        yield* named(below(spot, "in"), at.in ?? "lines", FIELD, "a field's technical name");
        if (at.row !== undefined && at.in === undefined) {
            yield error(below(spot, "row"), "a row of which list? Name its field as `in`");
        }
    } else if ("tab" in at) {
        yield* named(below(spot, "tab"), at.tab, FIELD, "a page's name in the view, like products");
    } else if ("column" in at) {
        yield* named(below(spot, "column"), at.column, FIELD, "a field's technical name");
    } else if ("status" in at && isLabel(at.status)) {
        const how = "write the value that is stored, like draft";
        yield warning(below(spot, "status"), `"${at.status}" looks like a label: ${how}`);
    } else if ("record" in at && !REFERENCE.test(at.record)) {
        yield error(below(spot, "record"), "point at a record of the run by its name, like $order");
    } else if ("css" in at) {
        const what = "the next Odoo may look different, and nothing else here would notice";
        yield warning(
            below(spot, "css"),
            `${what}: name a field, button or control if there is one`,
        );
    }
}

function* button(at: Extract<Anchor, { button: string }>, spot: Spot): Generator<Problem> {
    const ok = METHOD.test(at.button) ? METHOD : XML_ID;
    const what = "a button's name in the view, like button_confirm, or its action's xml id";
    yield* named(below(spot, "button"), at.button, ok, what);
    if (at.row !== undefined && !REFERENCE.test(at.row)) {
        yield error(below(spot, "row"), "name the record whose row it is in, like $order");
    }
    if (at.row !== undefined && at.part !== undefined) {
        yield error(below(spot, "part"), "a row has no parts: leave out `part` or `row`");
    }
}

const DELETES = ["delete", "archive"];
const ACTION = /^([a-z][a-z0-9_]*\.[\w.-]+|export|archive|unarchive|duplicate|delete)$/;

/** What each control that is one of many is told by. */
const OF: Partial<Readonly<Record<Control, readonly [ok: RegExp, what: string]>>> = {
    add_line: [FIELD, "the field whose list it adds to"],
    filter: [FILTER, "the filter's name in the search view"],
    group_by: [FILTER, "the name of the group-by filter in the search view"],
    search_panel: [FIELD, "the field that the section is for"],
    action: [ACTION, "the action's xml id, or export, archive, unarchive, duplicate or delete"],
    print: [XML_ID, "the report's xml id"],
};

function* control(at: Extract<Anchor, { control: Control }>, spot: Spot): Generator<Problem> {
    if (at.control === "favorites") {
        // A saved search is called what the person who saved it liked.
        return;
    }
    const [ok, what] = OF[at.control] ?? [];
    if (!ok || what === undefined) {
        if (at.of !== undefined) {
            yield error(below(spot, "of"), `there is one ${at.control} only: leave \`of\` out`);
        }
    } else if (at.of !== undefined) {
        yield* named(below(spot, "of"), at.of, ok, what);
    } else if (at.control === "add_line") {
        yield warning(spot, "say `of` which list a line is added: a form may have several");
    } else {
        yield error(spot, `which ${at.control}? Say as \`of\` ${what}`);
    }
}

function* named(spot: Spot, name: string, ok: RegExp, what: string): Generator<Problem> {
    if (!ok.test(name)) {
        const looks = /[\sA-Z]|[^ -~]/.test(name)
            ? "looks like a label, which is translated"
            : "is none";
        yield error(spot, `"${name}" ${looks}: write ${what}`);
    }
}

function* scope(at: Anchor, spot: Spot): Generator<Problem> {
    const kind = targetOf(at);
    if (at.dialog && (kind === "menu" || kind === "app" || kind === "view")) {
        yield error(below(spot, "dialog"), `no dialog holds this: leave it out of ${kind}`);
    }
    if ("view" in at && at.view === "settings") {
        yield error(below(spot, "view"), "no switcher leads to the settings: point at their menu");
    }
    if (at.on && !MODEL.test(at.on.model)) {
        yield error(below(spot, "on"), `"${at.on.model}" is no model, like purchase.order`);
    }
}

/** A stage that is a record is named as one of the run. */
function isLabel(status: string): boolean {
    return !REFERENCE.test(status) && (status === "" || /[^a-z0-9_ ]/.test(status));
}
