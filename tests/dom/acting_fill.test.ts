import { makeActor } from "../../src/screen/acting/actor";
import { pickOne } from "../../src/screen/acting/choose";
import type { Action } from "../../src/scenario/types";
import { eventsAt, FORMATS, many2one } from "./acting";
import { hindrance } from "./acting_press.test";
import { one, put } from "./page";

const NAMES = ["Azure Interior", "Azure Interior Paris", "[DESK] Desk", "Desk Lamp"];

async function perform(action: Action, free = false): Promise<void> {
    await makeActor(FORMATS).perform(one("#field"), action, free);
}

QUnit.module("acting: fill", () => {
    QUnit.test("a text is typed key by key, and ended", async (assert: Assert) => {
        put(`<div id="field" class="o_field_widget"><input id="box" value="old"></div>`);
        const heard = eventsAt(one("#box"), ["keydown", "input", "keyup", "change"]);
        await perform({ fill: "ab" });
        assert.equal(box().value, "ab");
        const key = ["keydown box", "input box", "keyup box"];
        assert.deepEqual(heard, [...key, ...key, "change box"]);
    });

    QUnit.test("a number is typed as this person's Odoo writes it", async (assert: Assert) => {
        put(`<div id="field"><input id="box" inputmode="decimal" value="1,00"></div>`);
        await perform({ fill: 2.5 });
        assert.equal(box().value, "2,5");
        await perform({ fill: "" }, true);
        assert.equal(box().value, "1");
    });

    QUnit.test("a date is typed in their format and ended with Enter", async (assert: Assert) => {
        put(`<div id="field" class="o_field_widget o_field_date">
            <button data-field="date">1. Nov.</button></div>`);
        one("button").addEventListener("click", () => {
            one("#field").innerHTML = `<input id="box">`;
            document.body.insertAdjacentHTML("beforeend", `<i class="o_datetime_picker"></i>`);
            one("#box").addEventListener("keydown", ({ key }) => {
                if (key === "Enter") {
                    one(".o_datetime_picker").remove();
                }
            });
        });
        await perform({ fill: "2026-12-24" });
        assert.equal(box().value, "24.12.2026");
        assert.equal(document.querySelector(".o_datetime_picker"), null);
    });

    QUnit.test("a cell is pressed first, and found again in its row", async (assert: Assert) => {
        put(`<table><tr class="o_data_row">
            <td id="field" class="o_data_cell" name="qty">1.00</td></tr></table>`);
        one("#field").addEventListener("click", () => {
            one("#qunit-fixture").innerHTML = `<table><tr class="o_data_row o_selected_row">
                <td class="o_data_cell" name="qty"><input id="box" value="1.00"></td></tr></table>`;
        });
        await perform({ fill: "7" });
        assert.equal(box().value, "7");
    });

    QUnit.test("a rich text takes words", async (assert: Assert) => {
        put(`<div id="field"><div id="box" contenteditable="true"><p>old</p></div></div>`);
        await perform({ fill: "Fragile" });
        assert.equal(one("#box").innerText.trim(), "Fragile");
    });

    QUnit.test("a selection is chosen by its value or its label", async (assert: Assert) => {
        put(`<div id="field" name="priority"><input class="o_select_menu_toggler" readonly></div>`);
        const chosen: string[] = [];
        one("input").addEventListener("click", () => {
            document.body.insertAdjacentHTML(
                "beforeend",
                `<div class="menu">
                    <span class="o_select_menu_item">Normal</span>
                    <span class="o_select_menu_item">Urgent</span></div>`,
            );
            one(".menu").addEventListener("click", ({ target }) => {
                chosen.push((target as HTMLElement).innerText);
                one(".menu").remove();
            });
        });
        await perform({ fill: "1" });
        await perform({ pick: "Normal" });
        assert.deepEqual(chosen, ["Urgent", "Normal"]);
    });

    QUnit.test("radio buttons and the browser's own list, too", async (assert: Assert) => {
        put(`<div id="field"><label>Company<input type="radio" name="x" data-value="company"></label>
             <label>Person<input id="box" type="radio" name="x" data-value="person"></label></div>`);
        await perform({ pick: "person" });
        assert.ok(box().checked);
        put(`<div id="field"><select><option value="false"></option>
             <option value='"a"'>Low</option><option value='"b"'>High</option></select></div>`);
        await perform({ pick: "b" });
        assert.equal((one("select") as HTMLSelectElement).selectedIndex, 2);
    });

    QUnit.test("a field that cannot be written says so", async (assert: Assert) => {
        put(`<div id="field" class="o_field_widget o_readonly_modifier"><span>12</span></div>`);
        assert.deepEqual(await hindrance(perform({ fill: "1" })), { kind: "readonly" });
        put(`<div id="field" class="o_field_widget"><input readonly></div>`);
        assert.deepEqual(await hindrance(perform({ fill: "1" })), { kind: "readonly" });
        put(`<div id="field" class="o_field_widget"><input id="box"></div>`);
        one("#box").addEventListener("change", () => {
            one("#field").classList.add("o_field_invalid");
        });
        assert.deepEqual(await hindrance(perform({ fill: "x" })), { kind: "refused", wanted: "x" });
    });

    QUnit.test("a field that was wrong may take a moment to be right", async (assert: Assert) => {
        put(`<div id="field" class="o_field_widget o_field_invalid"><input id="box"></div>`);
        one("#box").addEventListener("change", () => {
            const workedIn = (frames: number): void => {
                requestAnimationFrame(() =>
                    frames
                        ? workedIn(frames - 1)
                        : one("#field").classList.remove("o_field_invalid"),
                );
            };
            workedIn(6);
        });
        await perform({ fill: "x" });
        assert.notOk(one("#field").matches(".o_field_invalid"));
    });
});

QUnit.module("acting: pick", () => {
    QUnit.test("it waits for what the name finds and takes that", async (assert: Assert) => {
        put(`<div id="field"></div>`);
        const field = many2one(one("#field"), NAMES);
        await perform({ pick: "Azure Interior" });
        assert.equal(field.value, "Azure Interior");
        assert.deepEqual(field.asked, ["Azure Interior"]);
    });

    QUnit.test(
        "a part of a name will do, and a name without its reference",
        async (assert: Assert) => {
            put(`<div id="field"></div>`);
            const field = many2one(one("#field"), NAMES);
            await perform({ pick: "lamp" });
            assert.equal(field.value, "Desk Lamp");
            await perform({ pick: "Desk" });
            assert.equal(field.value, "[DESK] Desk");
        },
    );

    QUnit.test("a reference that stands behind the name is the one in front", (assert: Assert) => {
        const entry = (name: string, reference: string): string =>
            `<li>${name}<span style="margin-left: 2em"></span><span class='text-muted'>${reference}</span></li>`;
        put(`<ul>${entry("Desk", "B")}${entry("Desk", "A")}${entry("Desk Lamp", "A")}</ul>`);
        const entries = [...document.querySelectorAll("li")];
        assert.equal(pickOne(entries, "[A] Desk"), entries[1]);
        assert.equal(pickOne(entries, "desk lamp"), entries[2]);
        assert.throws(() => pickOne(entries, "Desk"), /2 entries could be.*\[B\] Desk, \[A\] Desk/);
    });

    QUnit.test("without a name it takes the first", async (assert: Assert) => {
        put(`<div id="field"></div>`);
        const field = many2one(one("#field"), NAMES);
        await perform({ pick: "" }, true);
        assert.equal(field.value, "Azure Interior");
    });

    QUnit.test("none and several are errors, and nothing is created", async (assert: Assert) => {
        put(`<div id="field"></div>`);
        const field = many2one(one("#field"), NAMES);
        assert.deepEqual(await hindrance(perform({ pick: "Nobody" })), {
            kind: "no_choice",
            wanted: "Nobody",
            among: [],
        });
        assert.deepEqual(await hindrance(perform({ pick: "zure" })), {
            kind: "several",
            wanted: "zure",
            among: NAMES.slice(0, 2),
        });
        assert.equal(field.value, "");
    });

    QUnit.test(
        "what was offered before the name was typed is not taken",
        async (assert: Assert) => {
            put(`<div id="field"></div>`);
            const field = many2one(one("#field"), NAMES, { slow: 100 });
            one("input").dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown" }));
            await perform({ pick: "Lamp" });
            assert.equal(field.value, "Desk Lamp");
        },
    );
});

function box(): HTMLInputElement {
    return one("#box") as HTMLInputElement;
}
