import { isTypingInDropDown } from "../../src/screen/typing";
import { click, one, put } from "./page";

const CHOICES = `<ul class="o-autocomplete--dropdown-menu"><li>Azure</li></ul>`;

QUnit.module("typing", () => {
    QUnit.test("in a field with its choices open", async (assert: Assert) => {
        put(`<input id="vendor">${CHOICES}`);
        await click(one("#vendor"));
        assert.true(isTypingInDropDown(document));
    });

    QUnit.test("in a date picker's field, too", async (assert: Assert) => {
        put(`<input id="date"><div class="o-overlay-container">
            <div class="o_popover"><div class="o_datetime_picker">1 2 3</div></div></div>`);
        await click(one("#date"));
        assert.true(isTypingInDropDown(document));
    });

    QUnit.test("not in a field without", async (assert: Assert) => {
        put(`<input id="vendor">`);
        await click(one("#vendor"));
        assert.false(isTypingInDropDown(document));
    });

    QUnit.test(
        "not by a menu that hangs open while no field has the focus",
        async (assert: Assert) => {
            put(`<button id="orders">Orders</button><div class="o-dropdown--menu">RFQ</div>`);
            await click(one("#orders"));
            assert.false(isTypingInDropDown(document));
        },
    );
});
