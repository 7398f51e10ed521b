import calloutStyle from "../../src/components/callout/callout.scss";
import spotlightStyle from "../../src/components/callout/spotlight.scss";
import { DROP_DOWNS } from "../../src/screen/markup";
import { overlap } from "../../src/screen/geometry";
import { pointAt, type Pointer } from "../../src/screen/pointer";
import { makeStage, type Stage } from "../../src/screen/stage";
import { boxOf, click, frames, framesUntil, one, put } from "./page";
import { isSeen } from "./seen";

/** A popover's own backdrop is clear, but Chromium takes it for something that covers the ring. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
    ::backdrop { display: none; }
    #qunit-fixture * { box-sizing: border-box; }
    #target { position: absolute; top: 300px; left: 400px; width: 120px; height: 30px; }
    #words { height: 120px; }
    ${calloutStyle}
    ${spotlightStyle}`);

QUnit.module("stage", (hooks: NestedHooks) => {
    let stage: Stage;
    let pointer: Pointer;

    hooks.before(() => void document.adoptedStyleSheets.push(sheet));
    hooks.after(() => void document.adoptedStyleSheets.pop());

    /** A page with a target, and a guide that follows it. */
    function guide(html = `<input id="target">`, before: () => void = () => {}): void {
        put(`<div id="page">${html}</div>
            <div id="ring" class="o_golive_spotlight" popover="manual"></div>
            <div id="card" class="o_golive_callout o_golive_ours" popover="manual" tabindex="-1">
                <div id="words">Choose the vendor</div><button id="skip">Skip</button>
            </div>`);
        stage = makeStage(one("#ring"), one("#card"), DROP_DOWNS);
        pointer = pointAt({
            seek: () => {
                const element = document.querySelector<HTMLElement>("#target");
                return element ? { kind: "found", element, opens: false } : { kind: "absent" };
            },
            draw: stage.draw,
            seen: () => {},
        });
        before();
        pointer.look();
    }
    hooks.afterEach(() => {
        pointer.stop();
        document.body.style.direction = "";
        window.scrollTo({ top: 0 });
    });

    const add = (html: string): void => one("#page").insertAdjacentHTML("beforeend", html);
    const isCardClearOf = (selector: string): boolean =>
        overlap(boxOf(one("#card")), boxOf(one(selector))) === 0;

    /** What the callout keeps clear of within two frames. */
    async function staysClearOf(assert: Assert, ...selectors: string[]): Promise<void> {
        const isClear = (): boolean => selectors.every(isCardClearOf);
        assert.ok((await framesUntil(isClear)) <= 2, "within two frames");
        await frames(2);
        assert.ok(isClear(), "and stays so");
    }

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
        pointer.look();
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

    QUnit.module("on top", () => {
        QUnit.test("of Odoo's dialogs, whatever their z-index", async (assert: Assert) => {
            guide();
            add(`<div class="modal" style="position: fixed; inset: 0; z-index: 2147483647"></div>`);
            await frames();
            const { left, top } = boxOf(one("#card"));
            assert.equal(document.elementFromPoint(left + 5, top + 5), one("#card"));
        });

        const MODAL = `<input id="target"><dialog style="width: 1000px; height: 700px">x</dialog>`;

        async function isOnTop(assert: Assert): Promise<void> {
            await frames(2);
            assert.true(await isSeen(one("#card")), "the callout");
            assert.true(await isSeen(one("#ring")), "the ring");
        }

        QUnit.test("of a modal <dialog>", async (assert: Assert) => {
            guide(MODAL, () => openModal());
            await isOnTop(assert);
        });

        QUnit.test("of one that opens later", async (assert: Assert) => {
            guide(MODAL);
            await frames();
            openModal();
            await isOnTop(assert);
        });

        QUnit.test("of one that opens over that", async (assert: Assert) => {
            guide(MODAL, () => openModal());
            one("dialog").insertAdjacentHTML("afterbegin", `<dialog class="second">y</dialog>`);
            await frames();
            openModal(".second");
            await isOnTop(assert);
        });

        QUnit.test(
            "and can be focused in it, and again when it is closed",
            async (assert: Assert) => {
                guide(MODAL, () => openModal());
                await frames(2);
                one("#skip").focus();
                assert.equal(document.activeElement, one("#skip"));
                one("dialog").remove();
                await frames(2);
                assert.false(one("#page").contains(one("#card")), "back where it was put");
                one("#skip").focus();
                assert.equal(document.activeElement, one("#skip"));
            },
        );

        QUnit.test("and is put there once, not every frame", async (assert: Assert) => {
            let moves = 0;
            guide(MODAL, () => openModal());
            await frames(2);
            one("#card").addEventListener("beforetoggle", () => moves++);
            await frames(5);
            assert.equal(moves, 0);
        });
    });

    QUnit.module("the person's focus", () => {
        QUnit.test("stays in the field when the callout comes", async (assert: Assert) => {
            guide(`<input id="target">`, () => one("#target").focus());
            await frames(2);
            await realInput("keyboard", "type", "Azure");
            const field = one("#target");
            assert.equal(document.activeElement, field);
            assert.equal(field instanceof HTMLInputElement && field.value, "Azure");
        });

        QUnit.test("stays in the callout when something opens over it", async (assert: Assert) => {
            guide(`<input id="target">`);
            await frames();
            one("#skip").focus();
            one("#page").insertAdjacentHTML("beforeend", `<dialog>x</dialog>`);
            await frames(2);
            assert.equal(document.activeElement, one("#skip"));
        });
    });

    QUnit.module("scrolling", () => {
        const FAR = `<input id="target" style="top: 3000px">`;

        QUnit.test("a target out of sight is brought into it, once", async (assert: Assert) => {
            guide(FAR);
            const { top } = boxOf(one("#target"));
            assert.ok(top > 0 && top < window.innerHeight, `${top}`);
            window.scrollTo({ top: 0 });
            await frames(3);
            assert.equal(window.scrollY, 0);
        });

        QUnit.test("never while a drop-down is open: it would close", async (assert: Assert) => {
            guide(`${FAR}<ul class="o-autocomplete--dropdown-menu">x</ul>`);
            await frames(3);
            assert.equal(window.scrollY, 0);
        });

        QUnit.test("a target in sight stays where it is", async (assert: Assert) => {
            guide(`<div style="height: 3000px"></div><input id="target">`);
            await frames(2);
            assert.equal(window.scrollY, 0);
        });

        QUnit.test("one that is scrolled out of its own box is brought back", (assert: Assert) => {
            guide(`<div id="box" style="position: relative; height: 100px; overflow: auto">
                <div style="height: 900px"></div><input id="target" style="top: 600px"></div>`);
            const [box, target] = [boxOf(one("#box")), boxOf(one("#target"))];
            assert.ok(target.top >= box.top && target.bottom <= box.bottom);
        });
    });
});

QUnit.test("stage: what moves by itself does so only where motion is welcome", (assert: Assert) => {
    const restless = [calloutStyle, spotlightStyle].flatMap((text) => {
        const style = new CSSStyleSheet();
        style.replaceSync(text);
        return [...style.cssRules].flatMap((rule) => movingIn(rule));
    });
    assert.deepEqual(restless, []);
});

/** Rules that animate, whatever the person prefers. */
function movingIn(rule: CSSRule): string[] {
    if (rule instanceof CSSMediaRule && rule.conditionText.includes("prefers-reduced-motion")) {
        return [];
    }
    const inner = "cssRules" in rule ? [...(rule.cssRules as CSSRuleList)] : [];
    const style = "style" in rule ? (rule.style as CSSStyleDeclaration) : null;
    const own = style && (style.animation || style.transition) ? [rule.cssText] : [];
    return [...own, ...inner.flatMap(movingIn)];
}

function openModal(selector = "dialog"): void {
    const dialog = one(selector);
    if (dialog instanceof HTMLDialogElement) {
        dialog.showModal();
    }
}
