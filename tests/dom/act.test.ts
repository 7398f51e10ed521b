import type { Action } from "../../src/scenario/types";
import { listenForAct } from "../../src/screen/act";
import { click, one, put } from "./page";
import { running } from "./running";

QUnit.module("act", (hooks: NestedHooks) => {
    let acts = 0;
    let now: { element: HTMLElement; action: Action } | null;
    let listening: { stop(): void };

    hooks.beforeEach(() => {
        put(`<div id="target"><input id="name"><b id="inner">x</b></div><input id="other">`);
        acts = 0;
        now = null;
        listening = listenForAct(
            document,
            () => now,
            () => acts++,
        );
    });
    hooks.afterEach(() => listening.stop());

    const target = (action: Action): void => {
        now = { element: one("#target"), action };
    };

    QUnit.test("a click on the target, or on what is in it, is the act", async (assert: Assert) => {
        target({ click: true });
        await click(one("#inner"));
        assert.equal(acts, 1);
    });

    QUnit.test("a click that Odoo stops on its way is still one", async (assert: Assert) => {
        one("#inner").addEventListener("click", (event) => event.stopImmediatePropagation());
        target({ open: true });
        await click(one("#inner"));
        assert.equal(acts, 1);
    });

    QUnit.test("typing is the act once the value is in", async (assert: Assert) => {
        target({ fill: "Ward 3" });
        await click(one("#name"));
        await realInput("keyboard", "type", "Ward 3");
        assert.equal(acts, 0);
        await realInput("keyboard", "press", "Tab");
        assert.equal(acts, 1);
    });

    QUnit.test("formatted text is, once it was changed and left", async (assert: Assert) => {
        one("#inner").contentEditable = "true";
        target({ fill: "Cuff replaced" });
        await click(one("#inner"));
        await click(one("#other"));
        assert.equal(acts, 0, "only looked at");
        await click(one("#inner"));
        await realInput("keyboard", "type", "Cuff replaced");
        assert.equal(acts, 0);
        await click(one("#other"));
        assert.equal(acts, 1);
    });

    QUnit.test("something else on the page is not", async (assert: Assert) => {
        target({ click: true });
        await click(one("#other"));
        assert.equal(acts, 0);
    });

    QUnit.test("nothing is, while there is no target or nothing to do", async (assert: Assert) => {
        await click(one("#inner"));
        target({ read: true });
        await click(one("#inner"));
        assert.equal(acts, 0);
    });

    QUnit.test("nothing is heard once it stopped", async (assert: Assert) => {
        const before = running();
        const other = listenForAct(
            document,
            () => now,
            () => acts++,
        );
        other.stop();
        assert.deepEqual(running(), before);
        listening.stop();
        target({ click: true });
        await click(one("#inner"));
        assert.equal(acts, 0);
    });
});
