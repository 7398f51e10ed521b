import { changed, pressed } from "../../src/authoring/doings";
import { silentText, standsIn } from "../../src/authoring/typed";
import { lore } from "./authoring";
import { field, screen } from "./odoo_markup";
import { one } from "./page";

const STARS = `<a href="#" id="star" class="o_priority_star" role="radio" aria-checked="true"
    aria-label="High">★</a>`;
const RADIO = `<div class="o_radio_item"><input type="radio" id="it" data-value="preventive" checked>
    <label for="it" id="words">Preventive</label></div>`;

/** What was done there: `pick priority`. */
function did(read: typeof pressed, selector: string): string {
    const doing = read(one(selector), lore());
    const { anchor } = { anchor: null, ...doing?.proposal };
    return doing ? `${doing.act} ${anchor && "field" in anchor ? anchor.field : "?"}` : "nothing";
}

QUnit.module("what a person does becomes a step", () => {
    QUnit.test("a star is chosen, and may be kept by its words", (assert: Assert) => {
        screen(field("priority", "priority", STARS));
        assert.equal(did(pressed, "#star"), "pick priority");
        assert.equal(standsIn(one("#priority")), "High");
    });

    QUnit.test("of radio buttons the one that changes, once", (assert: Assert) => {
        screen(field("type", "type", RADIO));
        assert.equal(did(pressed, "#words"), "nothing");
        assert.equal(did(pressed, "#it"), "nothing");
        assert.equal(did(changed, "#it"), "pick type");
        assert.equal(standsIn(one("#type")), "preventive");
    });

    QUnit.test("a box that is cleared is not one that is ticked", (assert: Assert) => {
        const box = '<label id="words">Sales</label><input type="checkbox" id="box" checked>';
        screen(field("sale_ok", "sale_ok", box));
        one("#sale_ok").classList.add("o_field_boolean");
        assert.equal(did(pressed, "#box"), "check sale_ok");
        const input = one("#box");
        assert.ok(input instanceof HTMLInputElement);
        if (input instanceof HTMLInputElement) {
            input.checked = false;
        }
        assert.equal(did(pressed, "#box"), "uncheck sale_ok");
        assert.equal(did(pressed, "#words"), "nothing", "the box is heard after its words");
    });

    QUnit.test("a choice that hangs in the page is its field's", (assert: Assert) => {
        const toggle = '<button class="dropdown-toggle show">Ready</button>';
        screen(
            `${field("state", "kanban_state", toggle)}${field("other", "other")}
            <div class="state_selection_field_menu"><span class="o-dropdown-item" id="it">Blocked</span></div>`,
        );
        assert.equal(did(pressed, "#it"), "pick kanban_state");
    });

    QUnit.test(
        "a record that is new is filled in, one that is there is chosen",
        (assert: Assert) => {
            screen(
                field(
                    "vendor",
                    "partner_id",
                    `<div class="o-autocomplete--dropdown-item"><a id="there">Azure</a></div>
                <div class="o-autocomplete--dropdown-item o_m2o_dropdown_option_create_edit">
                    <a id="new">Create and edit…</a></div>`,
                ),
            );
            assert.equal(did(pressed, "#there"), "pick partner_id");
            assert.equal(did(pressed, "#new"), "fill partner_id");
        },
    );

    QUnit.test(
        "dates and formatted text are compared, other fields tell themselves",
        (assert: Assert) => {
            screen(
                `${field("date", "date", '<input id="day" value="11/23">')}
            ${field("note", "note", '<div id="text" contenteditable="true">Fragile</div>')}
            ${field("name", "name", '<input id="plain" value="x">')}`,
            );
            one("#date").classList.add("o_field_date");
            assert.equal(silentText(one("#day")), "11/23");
            assert.equal(silentText(one("#text")), "Fragile");
            assert.equal(silentText(one("#plain")), null);
            assert.equal(did(changed, "#text"), "fill note");
        },
    );
});
