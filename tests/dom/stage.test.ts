import { guiding } from "./guiding";
import { boxOf, click, frames, framesUntil, one } from "./page";

QUnit.module("stage", (hooks: NestedHooks) => {
    const { add, guide, isCardClearOf, look, staysClearOf } = guiding(hooks);

    QUnit.test("the ring is around the target, the callout beside it", async (assert: Assert) => {
        guide();
        await frames();
        const [ring, target] = [boxOf(one("#ring")), boxOf(one("#target"))];
        assert.deepEqual(
            [ring.left, ring.top, ring.right, ring.bottom],
            [target.left - 4, target.top - 4, target.right + 4, target.bottom + 4],
        );
        assert.true(isCardClearOf("#target"));
        assert.equal(one("#card").dataset["side"], "bottom");
    });

    QUnit.test("both are hidden when the target is lost, and come back", async (assert: Assert) => {
        const isShown = (): boolean[] =>
            ["#ring", "#card"].map((id) => one(id).matches(".o_golive_shown:popover-open"));
        guide();
        assert.deepEqual(isShown(), [true, true]);
        const target = one("#target");
        target.remove();
        await frames(2);
        assert.deepEqual(isShown(), [false, false]);
        one("#page").append(target);
        look();
        assert.deepEqual(isShown(), [true, true]);
    });

    QUnit.test("both follow the target within two frames", async (assert: Assert) => {
        guide();
        one("#target").style.top = "420px";
        const isThere = (): boolean =>
            Math.abs(boxOf(one("#ring")).top + 4 - boxOf(one("#target")).top) <= 2;
        assert.ok((await framesUntil(isThere)) <= 2);
        await staysClearOf(assert, "#target");
    });

    QUnit.test("the ring lets the person's clicks through", async (assert: Assert) => {
        guide(`<button id="target">Confirm</button>`);
        let clicks = 0;
        one("#target").addEventListener("click", () => clicks++);
        await click(one("#target"));
        assert.equal(clicks, 1);
    });

    QUnit.module("a target that is out of sight", () => {
        const BAR = `position: sticky; top: 0; height: 60px; background: white; z-index: 1`;
        const form = (more = ""): string => `<div id="form" style="position: fixed; inset: 0 0 auto;
            height: 400px; overflow: auto"><div class="o_form_statusbar" style="${BAR}"></div>
            <div style="height: 2000px; position: relative"><input id="target">${more}</div></div>`;
        const hit = (): Element | null => {
            const { left, top } = boxOf(one("#target"));
            return document.elementFromPoint(left + 5, top + 5);
        };
        const scrolled = (): void => void (one("#form").scrollTop = 340);

        QUnit.test("is scrolled out from under what stays", async (assert: Assert) => {
            guide(form(), scrolled);
            await frames();
            assert.equal(hit(), one("#target"));
        });

        QUnit.test(
            "is scrolled to in a list that is only wider than its place",
            async (assert: Assert) => {
                guide(`<div id="list" style="position: absolute; top: 100px; width: 300px; overflow: auto">
                <div style="width: 900px"><button id="target" style="margin-left: 600px">Order</button>
                </div></div>`);
                await frames();
                assert.ok(one("#list").scrollLeft > 300);
            },
        );

        QUnit.test("is left where it is while it is in sight", async (assert: Assert) => {
            guide(form(), () => void (one("#form").scrollTop = 100));
            await frames();
            assert.equal(one("#form").scrollTop, 100);
        });

        QUnit.test(
            "is told to be above or below once the person scrolled",
            async (assert: Assert) => {
                const away = (): unknown[] =>
                    ["#ring", "#card"].map((id) => one(id).dataset["away"]);
                const stage = guide(form());
                await frames();
                assert.deepEqual(away(), ["", ""]);
                one("#form").scrollTop = 1200;
                await framesUntil(() => away()[0] === "up");
                assert.deepEqual(away(), ["up", "up"]);
                stage.bring();
                await framesUntil(() => away()[0] === "");
                assert.equal(hit(), one("#target"));
                one("#target").style.cssText = "position: absolute; top: 1800px";
                await framesUntil(() => away()[0] === "down");
                assert.deepEqual(away(), ["down", "down"]);
            },
        );

        QUnit.test("waits for a drop-down to close", async (assert: Assert) => {
            guide(form(`<ul class="o-dropdown--menu"></ul>`), scrolled);
            await frames();
            assert.equal(one("#form").scrollTop, 340);
            one(".o-dropdown--menu").remove();
            await framesUntil(() => hit() === one("#target"));
            assert.equal(hit(), one("#target"));
        });
    });

    QUnit.module("room", () => {
        const LIST = `<ul class="o-autocomplete--dropdown-menu" style="position: fixed; margin: 0;
            left: 400px; top: 332px; width: 200px; height: 260px"></ul>`;

        QUnit.test("moves clear of a drop-down that opens", async (assert: Assert) => {
            guide();
            await frames();
            assert.equal(one("#card").dataset["side"], "bottom");
            add(LIST);
            await staysClearOf(assert, "#target", ".o-autocomplete--dropdown-menu");
        });

        QUnit.test("keeps clear of one that grows as the person types", async (assert: Assert) => {
            guide(`<input id="target">${LIST}`);
            await staysClearOf(assert, "#target", ".o-autocomplete--dropdown-menu");
            one(".o-autocomplete--dropdown-menu").style.top = "40px";
            one(".o-autocomplete--dropdown-menu").style.height = "700px";
            await staysClearOf(assert, "#target", ".o-autocomplete--dropdown-menu");
        });

        QUnit.test("keeps clear of a date picker and of an open menu", async (assert: Assert) => {
            const at = "position: fixed; width: 260px; height: 200px; left: 400px";
            guide();
            add(`<div class="o-overlay-container">
                <div class="o_popover" style="${at}; top: 332px"></div></div>
                <div class="o-dropdown--menu" style="${at}; top: 60px"></div>`);
            await staysClearOf(assert, "#target", ".o_popover", ".o-dropdown--menu");
        });

        QUnit.test("comes back when the drop-down closes", async (assert: Assert) => {
            guide(`<input id="target">${LIST}`);
            await frames();
            one(".o-autocomplete--dropdown-menu").remove();
            assert.ok((await framesUntil(() => one("#card").dataset["side"] === "bottom")) <= 2);
        });

        QUnit.test("makes room for the dock when it opens", async (assert: Assert) => {
            guide(`<button id="target" style="left: auto; right: 30px; top: 4px">Menu</button>`);
            await frames();
            add(`<div class="o_golive_dock" style="position: fixed; inset: 0 0 0 auto;
                width: 360px"></div>`);
            await staysClearOf(assert, ".o_golive_dock");
        });

        QUnit.test(
            "stays above the dock where that is a sheet at the bottom",
            async (assert: Assert) => {
                guide(`<input id="target" style="top: 420px">`);
                add(
                    `<div class="o_golive_dock" style="position: fixed; inset: 480px 0 0 0"></div>`,
                );
                await staysClearOf(assert, "#target", ".o_golive_dock");
            },
        );

        QUnit.test("does not grow over its target", async (assert: Assert) => {
            guide(`<input id="target" style="top: 640px">`);
            await frames();
            assert.equal(one("#card").dataset["side"], "top");
            one("#words").style.height = "300px";
            await staysClearOf(assert, "#target");
        });

        QUnit.test(
            "is on the other side where one reads from right to left",
            async (assert: Assert) => {
                document.body.style.direction = "rtl";
                guide();
                await frames();
                assert.equal(boxOf(one("#card")).right, boxOf(one("#target")).right);
            },
        );
    });
});
