import calloutStyle from "../../src/components/callout/callout.scss";
import spotlightStyle from "../../src/components/callout/spotlight.scss";
import { overlap } from "../../src/screen/geometry";
import { DROP_DOWNS } from "../../src/screen/markup";
import { pointAt, type Pointer } from "../../src/screen/pointer";
import { makeStage, type Stage } from "../../src/screen/stage";
import { boxOf, frames, framesUntil, one, put } from "./page";

/** A popover's own backdrop is clear, but Chromium takes it for something that covers the ring. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
    ::backdrop { display: none; }
    #qunit-fixture * { box-sizing: border-box; }
    #target { position: absolute; top: 300px; left: 400px; width: 120px; height: 30px; }
    #words { height: 120px; }
    ${calloutStyle}
    ${spotlightStyle}`);

/** What a test of the stage has: a page with a target, and a guide that follows it. */
export interface Guiding {
    guide(html?: string, before?: () => void): Stage;
    /** Has the guide look again. */
    look(): void;
    add(html: string): void;
    isCardClearOf(selector: string): boolean;
    /** What the callout keeps clear of within two frames. */
    staysClearOf(assert: Assert, ...selectors: string[]): Promise<void>;
}

export function guiding(hooks: NestedHooks): Guiding {
    let pointer: Pointer;

    hooks.before(() => void document.adoptedStyleSheets.push(sheet));
    hooks.after(() => void document.adoptedStyleSheets.pop());

    function guide(html = `<input id="target">`, before: () => void = () => {}): Stage {
        put(`<div id="page">${html}</div>
            <div id="ring" class="o_golive_spotlight" popover="manual"></div>
            <div id="card" class="o_golive_callout o_golive_ours" popover="manual" tabindex="-1">
                <div id="words">Choose the vendor</div><button id="skip">Skip</button>
            </div>`);
        const stage = makeStage(one("#ring"), one("#card"), DROP_DOWNS);
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
        return stage;
    }
    hooks.afterEach(() => {
        pointer.stop();
        document.body.style.direction = "";
        window.scrollTo({ top: 0 });
    });

    const add = (html: string): void => one("#page").insertAdjacentHTML("beforeend", html);
    const isCardClearOf = (selector: string): boolean =>
        overlap(boxOf(one("#card")), boxOf(one(selector))) === 0;

    async function staysClearOf(assert: Assert, ...selectors: string[]): Promise<void> {
        const isClear = (): boolean => selectors.every(isCardClearOf);
        assert.ok((await framesUntil(isClear)) <= 2, "within two frames");
        await frames(2);
        assert.ok(isClear(), "and stays so");
    }

    return { guide, look: () => pointer.look(), add, isCardClearOf, staysClearOf };
}
