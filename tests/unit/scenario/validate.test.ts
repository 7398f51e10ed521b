import { sentence } from "../../../src/scenario/problem";
import type { Bind, Check, Scenario, Step } from "../../../src/scenario/types";
import { validate } from "../../../src/scenario/validate";
import { requestForQuotation } from "../../../src/content/purchase/request_for_quotation";
import { scenarioOf, stepOf } from "./worlds";

const order: Bind = { name: "order", model: "purchase.order", from: "new" };
const first = stepOf("first", { at: { control: "new" }, do: { click: true }, binds: order });

/** What is said of a scenario of these steps after one that binds `$order`. */
function about(more: Partial<Step>, whole: Partial<Scenario> = {}): string {
    return validate(scenarioOf([first, stepOf("second", more)], whole))
        .map(sentence)
        .join("\n");
}

function checking(check: Check): string {
    return about({ expect: { check } });
}

type Case = readonly [what: string, said: string, expected: RegExp | ""];

function each(assert: Assert, cases: readonly Case[]): void {
    for (const [what, said, expected] of cases) {
        if (expected === "") {
            assert.equal(said, "", what);
        } else {
            assert.true(expected.test(said), `${what}: ${said}`);
            assert.equal(said.split("\n").length, 1, `${what}, and nothing else: ${said}`);
        }
    }
}

QUnit.module("validate", () => {
    QUnit.test("finds nothing in what we ship", (assert: Assert) => {
        assert.deepEqual(validate(requestForQuotation), []);
    });

    QUnit.test("the heading", (assert: Assert) => {
        each(assert, [
            ["sound", about({}), ""],
            ["key", about({}, { key: "Buy it" }), /^key: "Buy it" is no key/],
            ["app", about({}, { key: "stock.buy" }), /^key: begin it with the app/],
            ["version", about({}, { version: 1.5 }), /^version: /],
            ["no time", about({}, { minutes: 0 }), /^minutes: .*more than 0/],
            ["hours", about({}, { minutes: 600 }), /^minutes: nobody learns for 600/],
            ["start", about({}, { start: "Purchase" }), /^start: "Purchase" is no action/],
            ["pass mark", about({}, { passMark: 80 }), /^passMark: /],
            ["models", about({}, { models: ["Orders"] }), /^models\[0\]: "Orders" is no model/],
            ["nobody", about({}, { roles: [] }), /^roles: name at least one/],
            ["relay", about({}, { roles: ["a.b", "c.d"], kind: "process" }), /"c.d" never acts/],
            ["task", about({ actor: "c.d" }, { roles: ["a.b", "c.d"] }), /^kind: .*"process"/],
        ]);
    });

    QUnit.test("the order of steps", (assert: Assert) => {
        const inForm = stepOf("a", { at: { field: "name" }, do: { fill: "x" } });
        const said = (steps: readonly Step[]): string =>
            validate(scenarioOf(steps)).map(sentence).join("\n");
        each(assert, [
            ["prose alone", said([stepOf("a"), stepOf("b")]), ""],
            ["none", said([]), /^steps: there is nothing to do/],
            ["twice", said([stepOf("a"), stepOf("a")]), /^step a, steps\[1\]\.key: an earlier/],
            ["key", said([stepOf("Step 1")]), /"Step 1" is no key/],
            ["actor", about({ actor: "x.y" }), /^step second, steps\[1\]\.actor: "x.y" takes no/],
            ["beginning", said([stepOf("x"), inForm]), /^step a, .*no form is open at the start/],
            ["ending", about({ optional: true }), /^step second, .*complete before this/],
        ]);
    });

    QUnit.test("the words", (assert: Assert) => {
        const long = "word ".repeat(60);
        const press = { at: { button: "button_confirm" }, do: { click: true } } as const;
        each(assert, [
            ["empty", about({ say: " " }), /^step second, steps\[1\]\.say: write something/],
            ["title", about({ title: long }), /steps\[1\]\.title: make it 40/],
            ["too long", about({ why: long }), /steps\[1\]\.why: make it 240/],
            ["no why", about({ ...press, irreversible: true }), /cannot be undone: say why/],
        ]);
    });

    QUnit.test("places", (assert: Assert) => {
        const at = (anchor: Step["at"]): string => about(anchor ? { at: anchor } : {});
        each(assert, [
            ["menu", at({ menu: "Orders" }), /"Orders" looks like a label, which is translated/],
            ["field", at({ field: "Fournisseur é" }), /at\.field: .*looks like a label/],
            ["button", at({ button: "Confirm Order" }), /at\.button: .*button_confirm/],
            ["an action's button", at({ button: "purchase.act" }), ""],
            ["tab", at({ tab: "Products" }), /at\.tab: "Products" looks like a label/],
            ["status", at({ status: "Purchase Order" }), /at\.status: .*looks like a label/],
            ["a stored status", at({ status: "to approve" }), ""],
            ["a stage nobody gave", at({ status: "$done" }), /nothing here is called \$done/],
            ["row", at({ field: "name", row: "last" }), /at\.row: a row of which list/],
            ["record", at({ record: "P00012" }), /at\.record: point at a record/],
            [
                "no data",
                about({ data: ["$param.nope"] }),
                /data: nothing here is called \$param\.nope/,
            ],
            ["unbound", at({ record: "$bill" }), /nothing here is called \$bill/],
            ["which list", at({ control: "add_line" }), /say `of` which list/],
            ["the only one", at({ control: "save", of: "order_line" }), /there is one save only/],
            ["which filter", at({ control: "filter" }), /which filter\? Say as `of` the filter's/],
            ["filter", at({ control: "filter", of: "my_orders" }), ""],
            ["a label", at({ control: "group_by", of: "Vendor Name" }), /looks like a label/],
            ["an action", at({ control: "action", of: "purchase.action_merger" }), ""],
            ["Odoo's own", at({ control: "action", of: "archive" }), ""],
            ["no action", at({ control: "action", of: "merge" }), /at\.of: "merge" is none/],
            ["a report", at({ control: "print", of: "quotation" }), /the report's xml id/],
            [
                "panel",
                at({ control: "search_panel", of: "Category" }),
                /the field that the section/,
            ],
            ["a saved search", at({ control: "favorites", of: "My Search" }), ""],
            ["what saves one", at({ control: "favorites" }), ""],
            ["part", at({ button: "action_view_picking", part: "box" }), ""],
            ["row", at({ button: "action_done", row: "$order" }), ""],
            ["whose row", at({ button: "action_done", row: "order" }), /at\.row: name the record/],
            ["unknown row", at({ button: "action_done", row: "$bill" }), /called \$bill/],
            [
                "both",
                at({ button: "a", row: "$order", part: "box" }),
                /at\.part: a row has no parts/,
            ],
            ["settings", at({ tab: "purchase", on: { model: "res.config.settings" } }), ""],
            ["no such view", at({ view: "settings" }), /no switcher leads to the settings/],
            ["dialog", at({ menu: "a.b", dialog: true }), /no dialog holds this/],
            ["css", at({ css: ".o_list_button_add" }), /at\.css: the next Odoo may/],
        ]);
        assert.equal(
            validate(scenarioOf([stepOf("a", { at: { css: "a" } })]))[0]?.severity,
            "warning",
        );
    });

    QUnit.test("given records", (assert: Assert) => {
        const given = (more: object): string =>
            about(
                { at: { record: "$paper" } },
                {
                    given: [
                        { name: "paper", model: "a.b", find: [["state", "=", "draft"]], ...more },
                    ],
                    params: [{ name: "vendor", label: "Vendor" }],
                },
            );
        each(assert, [
            ["found", given({}), ""],
            ["made", given({ make: { name: "x", line_ids: [{ qty: 1 }] }, press: ["ok"] }), ""],
            ["first", given({ ref: "maintenance.stage_3" }), ""],
            ["no xml id", given({ ref: "Repaired" }), /given\[0\]\.ref: "Repaired" is none/],
            ["any", given({ find: [] }), /^given\[0\]\.find: any record would do/],
            ["field", given({ make: { "Vendor name": 1 } }), /"Vendor name" is no field/],
            ["cell", given({ make: { line_ids: [{ "a b": 1 }] } }), /"a b" is no field/],
            ["no lines", given({ make: { line_ids: [] } }), /make\.line_ids: a list without lines/],
            ["unset", given({ make: { a_id: "$param.vendor" } }), /has no value to make/],
            ["unknown", given({ make: { a_id: "$bill" } }), /called \$bill/],
            ["itself", given({ make: { a_id: "$paper" } }), /called \$paper/],
            ["label", given({ make: { a: 1 }, press: ["Confirm order"] }), /press\[0\]: .*is none/],
            ["press", given({ press: ["ok"] }), /given\[0\]\.press: only what is made/],
        ]);
    });

    QUnit.test("what is kept of what is given", (assert: Assert) => {
        const given = (keeps: Record<string, string>): string =>
            about(
                {},
                {
                    given: [{ name: "paper", model: "a.b", find: [["state", "=", "x"]], keeps }],
                    params: [{ name: "before", label: "Before" }],
                },
            );
        each(assert, [
            ["kept", given({ before: "team_id" }), ""],
            ["unknown", given({ nope: "team_id" }), /keeps: nothing here is called \$param\.nope/],
            ["no field", given({ before: "The team" }), /"The team" is no field/],
        ]);
    });

    QUnit.test("what is given to try with", (assert: Assert) => {
        const paper = { name: "paper", model: "a.b", find: [["state", "=", "draft"]] } as const;
        const given = (
            fills: Record<string, string>,
            more: object = {},
            step: object = {},
        ): string =>
            about(step, {
                given: [
                    { ...paper, fills },
                    { name: "copy", model: "a.b", find: [["x", "=", "$param.vendor"]], ...more },
                ],
                params: [
                    { name: "vendor", label: "Vendor" },
                    { name: "town", label: "Town", value: "Gent" },
                ],
            });
        const make = { a_id: "$param.vendor" };
        const after = { find: [["x_id", "=", "$paper"]] };
        each(assert, [
            ["filled", given({ vendor: "partner_id.name" }, { make }), ""],
            ["unknown", given({ nope: "name" }), /fills: nothing here is called \$param\.nope/],
            ["has one", given({ town: "city" }), /"town" has a value of its own/],
            ["no field", given({ vendor: "The name" }), /"The name" is no field/],
            ["in a step", given({ vendor: "name" }, {}, { at: { record: "$paper" } }), /\$paper/],
            ["in another", given({ vendor: "name" }, after), /\$paper: .*fills, too/],
            ["made of it", given({}, { find: [["x", "=", 1]], make: { x_id: "$paper" } }), ""],
            ["to fill more", given({ vendor: "name" }, { ...after, fills: { vendor: "x" } }), ""],
        ]);
    });

    QUnit.test("what takes records away", (assert: Assert) => {
        const remove = { at: { control: "action", of: "delete" }, do: { click: true } } as const;
        each(assert, [
            ["delete", about(remove), /this takes records away/],
            ["warned", about({ ...remove, irreversible: true, why: "It was a trial." }), ""],
        ]);
    });

    QUnit.test("what can be done where", (assert: Assert) => {
        each(assert, [
            ["no place", about({ do: { click: true } }), /steps\[1\]\.do: click what\?/],
            ["reading prose", about({ do: { read: true } }), ""],
            [
                "button",
                about({ at: { button: "do" }, do: { fill: 3 } }),
                /one cannot fill a button: use click/,
            ],
            ["tab", about({ at: { tab: "notes" }, do: { pick: "x" } }), /one cannot pick a tab/],
            ["search", about({ at: { control: "search" }, do: { fill: "x" } }), ""],
            ["nothing", about({ at: { field: "a_id" }, do: { pick: " " } }), /pick what\?/],
        ]);
    });

    QUnit.test("names", (assert: Assert) => {
        const params = [{ name: "vendor", label: "Vendor" }];
        const pick = { at: { field: "partner_id" }, do: { pick: "$param.vendor" } } as const;
        const later = scenarioOf([
            stepOf("early", { when: { record: [["a", "=", 1]], of: "order" } }),
            first,
        ]);
        const free = scenarioOf([
            { ...first, optional: true },
            stepOf("b", { at: { record: "$order" } }),
        ]);
        const when = { exists: { model: "a.b", domain: [["a", "=", 1]], by: "anyone" } } as const;
        const branch = scenarioOf([
            stepOf("a"),
            { ...first, when },
            stepOf("b", { when, at: { record: "$order" }, do: { open: true } }),
            stepOf("c"),
        ]);
        each(assert, [
            ["clash", about({ binds: order }), /"order" is bound by step first too/],
            ["reserved", about({ binds: { ...order, name: "user" } }), /"user" has a meaning/],
            [
                "model",
                about({ binds: { name: "b", model: "X y", from: "new" } }),
                /"X y" is no model/,
            ],
            ["param", about(pick), /\$param\.vendor: add it to the params/],
            ["known param", about(pick, { params }), ""],
            [
                "params twice",
                about(pick, { params: [...params, ...params] }),
                /"vendor" is there twice/,
            ],
            [
                "too early",
                validate(later).map(sentence).join("\n"),
                /called \$order: let this step/,
            ],
            ["left out together", validate(branch).map(sentence).join("\n"), ""],
            ["left out", validate(free).map(sentence).join("\n"), /step b needs \$order/],
        ]);
    });

    QUnit.test("checks", (assert: Assert) => {
        const model = "purchase.order";
        each(assert, [
            ["bound", checking({ record: [["state", "=", "draft"]] }), ""],
            [
                "by name",
                checking({ record: [["id", "=", 1]], of: "bill" }),
                /check\.of: nothing here/,
            ],
            ["anything", checking({ record: [] }), /this holds for any record/],
            [
                "count",
                checking({ exists: { model, domain: [["id", "=", "$order"]], count: 0 } }),
                /count: at/,
            ],
            [
                "anyone's",
                checking({ exists: { model, domain: [], by: "anyone" } }),
                /any record of anyone/,
            ],
            ["two kinds", checking({ form: { field: "a", is: 1, lines: { b: 1 } } }), /leave out/],
            [
                "no lines",
                checking({ form: { field: "a", lines: {} } }),
                /say what a line must hold/,
            ],
            ["label", checking({ form: { field: "Vendor" } }), /"Vendor" is no field/],
        ]);
        const alone = (check: Check): string =>
            validate(scenarioOf([stepOf("a", { expect: { check } })]))
                .map(sentence)
                .join("\n");
        each(assert, [
            ["no record", alone({ record: [["a", "=", 1]] }), /no record is bound yet/],
            ["no form", alone({ form: { field: "name" } }), /the form of what\?/],
        ]);
    });

    QUnit.test("domains", (assert: Assert) => {
        const inner = ["line_ids", "any", ["|", ["qty", ">", 0]]] as const;
        each(assert, [
            ["operand", checking({ record: ["&", ["a", "=", 1]] }), /one is missing/],
            ["nested", checking({ record: [inner] }), /one is missing/],
            ["list", checking({ record: [["state", "in", "draft"]] }), /takes a list/],
            ["one", checking({ record: [["state", "=", ["draft"]]] }), /takes one value/],
            ["nested", checking({ record: [["state", "in", [["a", "=", 1]]]] }), /takes a list/],
            ["no domain", checking({ record: [["line_ids", "any", 3]] }), /takes a domain/],
            ["field", checking({ record: [["State", "=", 1]] }), /"State" is no field/],
            [
                "reference",
                checking({ record: [["id", "=", "$Order"]] }),
                /"\$Order" is no reference/,
            ],
            ["unknown", checking({ record: [["id", "in", ["$bill"]]] }), /called \$bill/],
            [
                "no comparison",
                checking({ record: [["qty", "in", ["$own.done"]]] }),
                /"\$own\.done" is no reference/,
            ],
        ]);
    });
});
