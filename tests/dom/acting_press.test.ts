import { Hindered } from "../../src/screen/acting/hindrance";
import { press } from "../../src/screen/acting/press";
import { open } from "../../src/screen/acting/open";
import { tick } from "../../src/screen/acting/tick";
import { eventsAt } from "./acting";
import { frames, one, put } from "./page";

QUnit.module("acting: press", () => {
    QUnit.test("a press is all that a mouse does, in its order", async (assert: Assert) => {
        put(`<input id="before"><button id="button">Confirm</button>`);
        one("#before").focus();
        const types = ["pointerdown", "mousedown", "focus", "pointerup", "mouseup", "click"];
        const heard = eventsAt(one("#button"), types);
        await press(one("#button"));
        assert.deepEqual(
            heard,
            types.map((type) => `${type} button`),
        );
        assert.equal(document.activeElement, one("#button"));
    });

    QUnit.test("it meets what is in the middle, as a mouse does", async (assert: Assert) => {
        put(
            `<div id="field" style="width: 100px"><b id="inner" style="display: block">3</b></div>`,
        );
        const heard = eventsAt(one("#qunit-fixture"), ["click"]);
        await press(one("#field"));
        assert.deepEqual(heard, ["click inner"]);
    });

    QUnit.test("what is far down is scrolled to", async (assert: Assert) => {
        put(`<div style="height: 5000px"></div><button id="button">Confirm</button>`);
        one("#qunit-fixture").style.cssText = "position: static";
        const heard = eventsAt(one("#button"), ["click"]);
        await press(one("#button"));
        one("#qunit-fixture").style.cssText = "";
        assert.deepEqual(heard, ["click button"]);
        window.scrollTo(0, 0);
    });

    QUnit.test("it waits until nothing lies over it", async (assert: Assert) => {
        put(`<button id="button" style="position: absolute; left: 0; top: 0">Confirm</button>
             <div id="over" style="position: absolute; inset: 0">Saving</div>`);
        const heard = eventsAt(one("#button"), ["click"]);
        const pressed = press(one("#button"));
        await frames(2);
        assert.deepEqual(heard, []);
        one("#over").remove();
        await pressed;
        assert.deepEqual(heard, ["click button"]);
    });

    QUnit.test("what is Golive's own is no obstacle", async (assert: Assert) => {
        put(`<button id="button" style="position: absolute; left: 0; top: 0">Confirm</button>
             <div class="o_golive_ours" style="position: absolute; inset: 0"></div>`);
        const heard = eventsAt(one("#button"), ["click"]);
        await press(one("#button"));
        assert.deepEqual(heard, ["click button"]);
    });

    QUnit.test("what is in the way is named", async (assert: Assert) => {
        put(`<button id="off" disabled>Confirm</button>
             <div style="position: relative; width: 200px; height: 40px">
                <button id="under" style="position: absolute; inset: 0">Save</button>
                <div class="o_notification" style="position: absolute; inset: 0">No rights</div>
             </div>`);
        const gone = one("#under").cloneNode();
        assert.deepEqual(await hindrance(press(one("#off"), 0)), { kind: "disabled" });
        assert.deepEqual(await hindrance(press(one("#under"), 0)), {
            kind: "covered",
            by: "div.o_notification “No rights”",
        });
        assert.deepEqual(await hindrance(press(gone as HTMLElement, 0)), { kind: "gone" });
    });
});

QUnit.module("acting: open and tick", () => {
    QUnit.test("a row opens by a cell in which nothing else is pressed", async (assert: Assert) => {
        put(`<table><tr id="row" class="o_data_row">
            <td class="o_data_cell"><span class="o_row_handle"></span></td>
            <td class="o_list_record_selector"><input type="checkbox"></td>
            <td class="o_data_cell"><button>Do</button></td>
            <td class="o_data_cell" id="name">P00012</td></tr></table>`);
        const heard = eventsAt(one("#row"), ["click"]);
        await open(one("#row"));
        assert.deepEqual(heard, ["click name"]);
    });

    QUnit.test("a card opens beside its links", async (assert: Assert) => {
        put(`<article id="card" class="o_kanban_record" style="width: 300px">
            <div id="head"><a href="#">Azure</a></div><div id="body">2 orders</div></article>`);
        const heard = eventsAt(one("#card"), ["click"]);
        await open(one("#card"));
        assert.deepEqual(heard, ["click body"]);
    });

    QUnit.test("a star is a box too", async (assert: Assert) => {
        put(`<div id="field"><div class="o_favorite"><a href="#"><i class="fa fa-star-o">☆</i></a>
            </div></div>`);
        const star = (): HTMLElement => one("#field i");
        one("#field a").addEventListener("click", (event) => {
            event.preventDefault();
            star().classList.toggle("fa-star");
            star().classList.toggle("fa-star-o");
        });
        await tick(one("#field"), true);
        await tick(one("#field"), true);
        assert.ok(star().matches(".fa-star"));
        await tick(one("#field"), false);
        assert.ok(star().matches(".fa-star-o"));
    });

    QUnit.test("a box is ticked once, and left when it is", async (assert: Assert) => {
        put(`<div id="field"><input id="box" type="checkbox"></div>`);
        const heard = eventsAt(one("#box"), ["change"]);
        await tick(one("#field"), true);
        await tick(one("#field"), true);
        assert.deepEqual(heard, ["change box"]);
        await tick(one("#field"), false);
        assert.equal(heard.length, 2);
    });

    QUnit.test("of a row it is the box that selects it", async (assert: Assert) => {
        put(`<table><tr id="row" class="o_data_row">
            <td class="o_data_cell"><input type="checkbox" id="active"></td>
            <td class="o_list_record_selector"><input type="checkbox" id="select"></td></tr></table>`);
        const heard = eventsAt(one("#row"), ["change"]);
        await tick(one("#row"), true);
        assert.deepEqual(heard, ["change select"]);
    });
});

/** What kept an action from being done. */
export async function hindrance(doing: Promise<void>): Promise<unknown> {
    try {
        await doing;
    } catch (error) {
        if (error instanceof Hindered) {
            return error.hindrance;
        }
        throw error;
    }
    return "nothing";
}
