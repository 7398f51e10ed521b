import { find, type Sighting } from "../../src/screen/find";
import { pointAt, type Pointer } from "../../src/screen/pointer";
import { watch, type Watch } from "../../src/screen/watch";
import { atlas } from "./odoo_markup";
import { frames, one, put, storm } from "./page";

const STORM = 3;
const MARK = "wanted";

/** How often each part of the page is asked for what is looked for. */
function counting(): { most(): number; stop(): void } {
    const asked = new Map<Element, number>();
    const { querySelectorAll } = Element.prototype;
    Object.assign(Element.prototype, {
        querySelectorAll(this: Element, selector: string) {
            if (selector.includes(MARK)) {
                asked.set(this, (asked.get(this) ?? 0) + 1);
            }
            return querySelectorAll.call(this, selector);
        },
    });
    return {
        most: () => Math.max(0, ...asked.values()),
        stop: () => void Object.assign(Element.prototype, { querySelectorAll }),
    };
}

QUnit.module("a storm", (hooks: NestedHooks) => {
    let pointer: Pointer;
    let watching: Watch;
    let counter: ReturnType<typeof counting>;

    hooks.beforeEach(async () => {
        put(`<div class="o_navbar"><div class="o_navbar_breadcrumbs"></div></div>
            <div class="o_action_manager"><div id="page"></div></div>`);
        const seek = (): Sighting => find({ css: `#${MARK}` }, atlas(), document);
        pointer = pointAt({ seek, draw: () => {}, seen: () => {} });
        watching = watch(document, ".o_golive_ours", pointer.look);
        await frames(2);
        counter = counting();
    });
    hooks.afterEach(() => {
        counter.stop();
        watching.stop();
        pointer.stop();
    });

    QUnit.test("while a target is waited for: one look a frame", async (assert: Assert) => {
        await storm(one("#page"), watching.nudge, STORM);
        assert.equal(counter.most(), STORM);
    });

    QUnit.test("none once it is over", async (assert: Assert) => {
        one("#page").append(document.createElement("i"));
        await frames(2);
        const before = counter.most();
        await frames(5);
        assert.equal(counter.most(), before);
        assert.equal(before, 1);
    });
});
