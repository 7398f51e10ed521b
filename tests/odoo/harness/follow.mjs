/**
 * A person who does what the callout asks, where it points, with real mouse and keyboard, and knows
 * nothing else of the screen: not a label, not a button's name.
 */
const CHOICE = ".o-autocomplete--dropdown-item";
const PATIENCE = 20_000;
const PATIENT_FRAMES = 90;

/** What they type where a step asks for data: names from Odoo's demo data. */
export const DATA = { vendor: "Azure Interior", product: "Flipover", quantity: "5" };

/**
 * @param {import("playwright-core").Page} page with a run under way
 * @param {object} [options]
 * @param {Record<string, string>} [options.data] step → what to type; default: DATA
 * @param {string} [options.until] stops when this step is pointed at; default: at the end of the run
 * @param {(step: string) => unknown} [options.log] told when a step begins, and waited for
 */
export async function follow(page, { data = DATA, until = "", log = () => {} } = {}) {
    let told = "";
    for (;;) {
        const now = await somethingToDo(page);
        if (now.done || now.step === until) {
            return;
        }
        if (now.away) {
            await page.click(".o_golive_take_me");
            await seen(page, "the place of work", ({ away }) => !away);
            continue;
        }
        if (now.step !== told) {
            told = now.step;
            await log(told);
        }
        await act(page, now, data[now.step]);
    }
}

/** What is elsewhere only for a moment is waited for: Odoo may be on its way there. */
async function somethingToDo(page) {
    let frames = 0;
    return seen(page, "something to do", (now) => {
        frames = now.away ? frames + 1 : 0;
        return now.done || now.x || frames > PATIENT_FRAMES;
    });
}

async function act(page, now, text) {
    const moved = ({ done, step, x, y }) =>
        done || step !== now.step || (x !== undefined && (x !== now.x || y !== now.y));
    if (now.says) {
        await page.click(".o_golive_callout .o_golive_next");
        await seen(page, `the end of ${now.step}`, ({ done, step }) => done || step !== now.step);
        return;
    }
    await page.mouse.click(now.x, now.y);
    if (text === undefined) {
        await seen(page, `something after ${now.step}`, moved);
        return;
    }
    // Either the field is ready, or that only opened the way to it.
    const after = await seen(page, `a field for ${now.step}`, (s) => s.typing || moved(s));
    if (after.typing) {
        await type(page, text, after.typing);
        await seen(page, `the end of ${now.step}`, ({ done, step }) => done || step !== now.step);
    }
}

async function type(page, text, into) {
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
    if (into === "choice") {
        await page.click(`${CHOICE}:has-text("${text}")`);
    } else {
        await page.keyboard.press("Tab");
    }
}

/** Looks once a frame until what is on the screen is as wanted. */
async function seen(page, what, isWanted) {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
        const screen = await page.evaluate(look);
        if (isWanted(screen)) {
            return screen;
        }
        if (Date.now() > deadline) {
            throw new Error(`waited for ${what}; there is ${JSON.stringify(screen)}`);
        }
    }
}

/** In the page: the step, the middle of what is pointed at, and what the person types in there. */
async function look() {
    await new Promise(requestAnimationFrame);
    const step = document.querySelector("[data-golive-step]")?.dataset.goliveStep;
    const done = document.querySelector(".o_golive_run_done") !== null;
    const ring = document.querySelector(".o_golive_spotlight.o_golive_shown");
    if (!ring || done) {
        return { step, done, away: document.querySelector(".o_golive_take_me") !== null };
    }
    const { left, right, top, bottom } = ring.getBoundingClientRect();
    const field = document.activeElement;
    const box = field.getBoundingClientRect();
    const isInside =
        box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
    const isField = isInside && field.matches("input:not([readonly]), textarea");
    const kind = field.matches(".o-autocomplete--input") ? "choice" : "text";
    return {
        step,
        done,
        away: false,
        x: Math.round((left + right) / 2),
        y: Math.round((top + bottom) / 2),
        says: document.querySelector(".o_golive_callout .o_golive_next") !== null,
        typing: isField ? kind : null,
    };
}
