import { below, error, warning, type Problem, type Spot } from "../problem";
import type { Anchor, Scenario } from "../types";
import { targetOf } from "../vocabulary";
import { FIELD, METHOD, MODEL, REFERENCE, XML_ID } from "./format";
import { stepsOf } from "./rule";

/** Where steps point: at what Odoo calls things, never at what the page says in somebody's language. */
export function* places(scenario: Scenario): Generator<Problem> {
    for (const [{ at }, spot] of stepsOf(scenario)) {
        if (at) {
            yield* target(at, below(spot, "at"));
            yield* scope(at, below(spot, "at"));
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
        const ok = METHOD.test(at.button) ? METHOD : XML_ID;
        const what = "a button's name in the view, like button_confirm, or its action's xml id";
        yield* named(below(spot, "button"), at.button, ok, what);
    } else if ("control" in at) {
        const isLine = at.control === "add_line";
        if (isLine && at.of === undefined) {
            yield warning(spot, "say `of` which list a line is added: a form may have several");
        } else if (!isLine && at.of !== undefined) {
            yield error(
                below(spot, "of"),
                `only add_line is of a list: leave it out of ${at.control}`,
            );
        }
        yield* named(below(spot, "of"), at.of ?? "lines", FIELD, "a field's technical name");
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
    } else if ("status" in at && (at.status === "" || /[^a-z0-9_ ]/.test(at.status))) {
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
    if (at.on && !MODEL.test(at.on.model)) {
        yield error(below(spot, "on"), `"${at.on.model}" is no model, like purchase.order`);
    }
}
