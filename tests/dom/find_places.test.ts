import { find } from "../../src/screen/find";
import { atlas, dialog, field, screen } from "./odoo_markup";
import { one, put } from "./page";
import { seen } from "./seen_by";

const NAME = { field: "name" };
const button = (id: string, name = "go"): string =>
    `<button id="${id}" name="${name}" type="object">${id}</button>`;

QUnit.module("find where the person works", (hooks: NestedHooks) => {
    hooks.afterEach(() => {
        document.documentElement.removeAttribute("dir");
        document.documentElement.removeAttribute("lang");
    });

    QUnit.test("in a modal <dialog> above Odoo's own, and never in Golive's", (assert: Assert) => {
        const modal = `<dialog id="modal">${field("it", "name")}</dialog>`;
        const ours = `<dialog id="ours" class="o_golive_ours">${field("mine", "name")}</dialog>`;
        screen(field("under", "name"), dialog(field("over", "name")) + modal + ours);
        assert.equal(seen(NAME), "over");
        one("#modal").closest("dialog")?.showModal();
        assert.equal(seen(NAME), "it");
        one("#ours").closest("dialog")?.showModal();
        assert.equal(seen(NAME), "it");
        one("#ours").closest("dialog")?.close();
        one("#modal").closest("dialog")?.close();
        assert.equal(seen(NAME), "over");
    });

    QUnit.test("in the last of three dialogs, whatever the others hold", (assert: Assert) => {
        const [a, b] = ["a", "b"].map((id) => dialog(field(id, "name"), "o_inactive_modal"));
        screen(field("under", "name"), `${a ?? ""}${b ?? ""}${dialog(field("it", "reason"))}`);
        assert.equal(seen(NAME), "absent");
        assert.equal(seen({ field: "reason", dialog: true }), "it");
    });

    QUnit.test("each part of a form has its own of two alike buttons", (assert: Assert) => {
        screen(`<div class="o_form_view">
            <div class="o_form_statusbar"><div class="o_statusbar_buttons">${button("header")}</div></div>
            <div class="o-form-buttonbox">${button("box")}</div>
            <div class="o_form_sheet">${button("body")}</div></div>`);
        assert.equal(seen({ button: "go" }), "ambiguous 2");
        for (const part of ["header", "box", "body"] as const) {
            assert.equal(seen({ button: "go", part }), part);
        }
        assert.equal(seen({ button: "go", part: "footer" }), "absent");
        screen(
            "",
            dialog(`${button("main")}<footer class="modal-footer">${button("foot")}</footer>`),
        );
        assert.equal(seen({ button: "go", part: "footer" }), "foot");
        assert.equal(seen({ button: "go", part: "body" }), "main");
    });

    QUnit.test(
        "a button by its action's xml id has the number that Odoo wrote",
        (assert: Assert) => {
            screen(button("it", "412") + button("other", "413"));
            const known = { actionId: () => 412 };
            assert.equal(seen({ button: "purchase.action_bills" }, known), "it");
            assert.equal(seen({ button: "purchase.action_bills" }), "absent");
            screen(button("it", "purchase.action_bills") + button("other", "413"));
            assert.equal(seen({ button: "purchase.action_bills" }), "it");
        },
    );

    QUnit.test("in French, and from right to left, all the same", (assert: Assert) => {
        document.documentElement.lang = "fr";
        document.documentElement.dir = "rtl";
        screen(
            `${field("it", "name")}<button id="new" class="o_form_button_create">Nouveau</button>`,
        );
        assert.equal(seen(NAME), "it");
        assert.equal(seen({ control: "new" }), "new");
    });

    QUnit.test("nowhere, while Odoo shows no action", (assert: Assert) => {
        put(field("stray", "name"));
        assert.equal(seen(NAME), "absent");
    });

    QUnit.test("of a thousand alike two are measured, not all", (assert: Assert) => {
        screen(Array.from({ length: 1000 }, (_none, i) => field(`f${i}`, "name")).join(""));
        const measure = Element.prototype.getBoundingClientRect;
        let measured = 0;
        Element.prototype.getBoundingClientRect = function () {
            measured++;
            return measure.call(this);
        };
        const { kind } = find(NAME, atlas(), document);
        Element.prototype.getBoundingClientRect = measure;
        assert.equal(kind, "ambiguous");
        assert.equal(measured, 2);
    });
});
