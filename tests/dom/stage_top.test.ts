import calloutStyle from "../../src/components/callout/callout.scss";
import spotlightStyle from "../../src/components/callout/spotlight.scss";
import { guiding } from "./guiding";
import { boxOf, frames, one } from "./page";
import { isSeen } from "./seen";

QUnit.module("stage: above all, and in nobody's way", (hooks: NestedHooks) => {
    const { add, guide } = guiding(hooks);

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
