import { watch, type Watch } from "../../src/screen/watch";
import { click, frames, one, put, storm } from "./page";
import { running } from "./running";

const OURS = ".o_golive_ours";

QUnit.module("watch", (hooks: NestedHooks) => {
    let looks = 0;
    let watching: Watch;

    hooks.beforeEach(async () => {
        put(`<div id="page"><input id="name"><button id="go">Go</button></div>
            <div id="ours" class="o_golive_ours"><button id="next">Next</button></div>`);
        looks = 0;
        watching = watch(document, OURS, () => looks++);
        await frames(2);
        looks = 0;
    });
    hooks.afterEach(() => watching.stop());

    QUnit.test("looks once when it begins", async (assert: Assert) => {
        let begun = 0;
        const other = watch(document, OURS, () => begun++);
        await frames(3);
        other.stop();
        assert.equal(begun, 1);
    });

    QUnit.test("does not look while nothing happens", async (assert: Assert) => {
        await frames(10);
        assert.equal(looks, 0);
    });

    QUnit.test("looks once a frame in a storm", async (assert: Assert) => {
        await storm(one("#page"), () => watching.nudge(), 3);
        assert.equal(looks, 3);
    });

    const changes: Record<string, () => void> = {
        "an element comes": () => one("#page").append("x", document.createElement("b")),
        "an element goes": () => one("#go").remove(),
        "a class changes": () => one("#go").classList.add("active"),
        "something is hidden": () => one("#go").setAttribute("hidden", ""),
        "something is disabled": () => one("#go").setAttribute("disabled", ""),
        "a menu opens": () => one("#go").setAttribute("aria-expanded", "true"),
        "the server answered": () => watching.nudge(),
    };
    for (const [name, change] of Object.entries(changes)) {
        QUnit.test(`looks when ${name}`, async (assert: Assert) => {
            change();
            await frames(2);
            assert.equal(looks, 1);
        });
    }

    QUnit.test("looks when the person types, leaves a field and clicks", async (assert: Assert) => {
        const seenAfter = async (act: () => Promise<void>): Promise<boolean> => {
            looks = 0;
            await act();
            await frames(2);
            return looks > 0;
        };
        await click(one("#name"));
        assert.ok(await seenAfter(() => realInput("keyboard", "press", "a")), "typed");
        assert.ok(await seenAfter(() => realInput("keyboard", "press", "Tab")), "left");
        assert.ok(await seenAfter(() => click(one("#go"))), "clicked");
    });

    QUnit.test("hears what stops on its way up", async (assert: Assert) => {
        one("#page").addEventListener("input", (event) => event.stopPropagation());
        one("#name").dispatchEvent(new InputEvent("input", { bubbles: true }));
        await frames(2);
        assert.equal(looks, 1);
    });

    QUnit.test("looks at nothing of ours", async (assert: Assert) => {
        one("#ours").className += " o_golive_shown";
        one("#next").append(document.createElement("b"));
        one("#next").setAttribute("disabled", "");
        const callout = document.createElement("div");
        callout.className = "o_golive_ours";
        one("#qunit-fixture").append(callout);
        callout.remove();
        one("#next").click();
        await frames(2);
        assert.equal(looks, 0);
    });

    QUnit.test("our own part beside Odoo's does not hide Odoo's", async (assert: Assert) => {
        one("#next").append("x");
        one("#go").append(document.createElement("b"));
        await frames(2);
        assert.equal(looks, 1);
    });

    QUnit.test("nothing runs once it stopped", async (assert: Assert) => {
        const before = running();
        const other = watch(document, OURS, () => looks++);
        assert.ok(running().observers > before.observers);
        other.nudge();
        other.stop();
        other.nudge();
        await frames(2);
        assert.equal(looks, 0);
        assert.deepEqual(running(), before);
    });
});
