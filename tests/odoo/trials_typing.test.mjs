/**
 * Trial: a callout and a dock that are used while the person is in the middle of something. What they
 * typed stays, what they had open stays open, and what they type next goes where they were typing.
 */
import assert from "node:assert/strict";
import { RFQS } from "./harness/buying.mjs";
import { callsUnderWay } from "./harness/calls.mjs";
import { atStep, begin, looked, openDock, pointsAt, until } from "./harness/guide.mjs";
import { employ, teach } from "./harness/office.mjs";
import { scene } from "./harness/scene.mjs";

const ROW = ".o_selected_row [name=product_qty] input";
const VENDOR = ".o_form_view .o_field_widget[name=partner_id] input";
const DAY = ".o_field_widget[name=date_order] input";
const NAME = ".o_dialog .o_field_widget[name=name] :is(input, textarea)";
/** More of them than the dock has room for. */
const STEPS = ["one", "two", "three", ...Array.from({ length: 20 }, (_, i) => `more_${i}`)];

/** Four things that a person may be in the middle of: how it came to be, and what must be left of it. */
const MIDDLES = {
    row: {
        what: "a list row is edited",
        at: { field: "product_qty", in: "order_line", row: "edited" },
        points: ".o_selected_row td[name=product_qty]",
        input: ROW,
        open: ".o_selected_row",
        more: "123456789123456789",
        async begin({ page }) {
            await page.click(".o_field_x2many_list_row_add a");
            await page.click(ROW);
            await page.keyboard.press("Control+a");
            await page.keyboard.type("70");
        },
    },
    dropdown: {
        what: "a drop-down is open",
        at: { field: "partner_id" },
        points: ".o_field_widget[name=partner_id]",
        input: VENDOR,
        open: ".o-autocomplete--dropdown-menu",
        more: "ure interior and more of it",
        isChoice: true,
        async begin({ page }) {
            await page.click(VENDOR);
            await page.keyboard.type("Az");
            await page.waitForSelector(".o-autocomplete--dropdown-item a:has-text('Azure')");
        },
    },
    date: {
        what: "a date picker is open",
        at: { field: "date_order" },
        points: ".o_field_widget[name=date_order]",
        input: DAY,
        open: ".o_datetime_picker",
        more: "123456789123456789",
        isChoice: true,
        async begin({ page }) {
            await page.click(".o_field_widget[name=date_order] :is(input, button)");
            await page.waitForSelector(".o_datetime_picker");
            await page.waitForSelector(`${DAY}:focus`);
            await page.keyboard.press("Control+a");
            await page.keyboard.type("12/2");
        },
    },
    dialog: {
        what: "a dialog with a form is open",
        at: { field: "name", dialog: true },
        points: ".o_dialog .o_field_widget[name=name]",
        input: NAME,
        open: ".o_dialog .o_form_view",
        more: "abcdefghijklmnopqrstuvwxyz",
        async begin({ page }) {
            await page.click(VENDOR);
            await page.keyboard.type("Bandages");
            await page.click(".o_m2o_dropdown_option_create_edit a");
            await page.click(NAME);
            await page.keyboard.press("End");
            await page.keyboard.type(" Lt");
        },
    },
};

for (const [name, middle] of Object.entries(MIDDLES)) {
    scene(`nothing typed is lost while ${middle.what}`, async (enter) => {
        const [typist] = await employ([`typist_${name}`], {
            more: ["base.group_partner_manager"],
        });
        const key = `purchase.trial_${name}_${typist.id}`;
        const spec = { at: middle.at, do: { read: true } };
        const steps = STEPS.map((step) => ({ key: step, spec }));
        await teach(typist, [{ key, steps }]);
        const who = await enter(typist.login, { viewport: { width: 1440, height: 700 } });
        await who.goto(`${RFQS}/new`);
        await openDock(who);
        await begin(who, key);
        await middle.begin(who);
        await pointsAt(who, middle.points);
        const still = await watchTyping(who, middle);
        await mouseOnCallout(who, still);
        await mouseOnDock(who, still);
        await keyboard(who, middle, still);
        assert.deepEqual(who.complaints, []);
    });
}

async function mouseOnCallout(who, still) {
    const { page } = who;
    await page.click(".o_golive_callout_title");
    await still("a press on the callout's title");
    await page.click(".o_golive_callout .o_golive_words_say");
    await still("a press on the callout's words");
    await page.click(".o_golive_callout .o_golive_next");
    await atStep(who, "two");
    await still("Got it in the callout");
    await page.click(".o_golive_callout button:has-text('Back')");
    await atStep(who, "one");
    await still("Back in the callout");
    await page.click(".o_golive_callout .o_golive_next");
    await atStep(who, "two");
    await still("Forward in the callout");
    await page.click(".o_golive_callout_skip");
    await atStep(who, "three");
    await still("Skip in the callout");
}

async function mouseOnDock(who, still) {
    const { page } = who;
    await page.click(".o_golive_dock_header h2");
    await still("a press on the dock's title");
    await page.click(".o_golive_road_step");
    await still("a press on the dock's list of steps");
    await page.hover(".o_golive_run");
    await page.mouse.wheel(0, 200);
    await page.waitForFunction(() => document.querySelector(".o_golive_run").scrollTop > 0);
    await still("the wheel on the dock");
    await page.click(".o_golive_back");
    await atStep(who, "two");
    await still("Back in the dock");
    await page.click(".o_golive_skip");
    await atStep(who, "three");
    await still("Forward in the dock");
    await page.click(".o_golive_pause");
    await page.waitForSelector(".o_golive_resume");
    await still("Pause in the dock");
    await page.click(".o_golive_resume");
    await page.waitForSelector(".o_golive_callout.o_golive_shown");
    await still("Go on in the dock");
    await page.click(".o_golive_dock_fold");
    await page.waitForSelector(".o_golive_dock_folded");
    await still("Fold in the dock");
    await page.click(".o_golive_dock_fold");
    await page.waitForSelector(".o_golive_road");
    await still("Unfold in the dock");
}

async function keyboard({ page }, { input, isChoice }, still) {
    const inCallout = () =>
        page.evaluate(() => document.activeElement.closest(".o_golive_callout") !== null);
    const KEY = "Alt+Shift+L";
    if (isChoice) {
        // Leaving would end the choice: the focus stays, and a screen reader says why.
        await page.keyboard.press(KEY);
        assert.equal(await inCallout(), false);
        await page.waitForSelector(".o_golive_announcer:has-text('Finish choosing')", {
            state: "attached",
        });
        await still("the callout's key, which does not take the person from their choice");
        return;
    }
    const there = async () => {
        await page.keyboard.press(KEY);
        // Odoo takes the focus back to a row's field when the value that was left there has arrived.
        await quiet(page);
        assert.equal(await inCallout(), true, "the key takes the focus to the callout");
    };
    const isBack = async () =>
        assert.equal(
            await page.evaluate((css) => document.activeElement.matches(css), input),
            true,
        );
    await there();
    await page.keyboard.press("Tab");
    assert.equal(await inCallout(), true, "Tab goes on to the callout's next button");
    await still("the callout's key and Tab", { typing: false });
    await page.keyboard.press("Escape");
    await isBack();
    await still("Escape in the callout", { typing: false });
    await there();
    await page.keyboard.press(KEY);
    await isBack();
    await still("the callout's key, there and back", { typing: false });
    await page.keyboard.press("End");
    await still("the keyboard");
}

/** A check that what was typed and what was open is there, and that typing goes on in its field. */
async function watchTyping({ page }, { input, open, more }) {
    const value = () => page.inputValue(input);
    const rest = [...more];
    let wanted = await value();
    assert.ok(wanted, "there is something typed to lose");
    return async (after, { typing = true } = {}) => {
        const lost = `lost by ${after}`;
        assert.equal(await page.isVisible(open), true, `${open} ${lost}`);
        assert.equal(plain(await value()), plain(wanted), `what was typed is ${lost}`);
        if (typing) {
            const next = rest.shift();
            await page.keyboard.press("End");
            await page.keyboard.press("Backspace");
            await page.keyboard.type(next);
            wanted = await value();
            assert.equal(wanted.at(-1), next, `the focus is ${lost}`);
        }
    };
}

/** Waits until Odoo has worked off what was typed. */
async function quiet(page) {
    await until(
        () => looked({ page }).then(() => callsUnderWay(page)),
        (calls) => calls === 0,
        "all calls to be answered",
    );
    await looked({ page });
}

/** A number that Odoo formatted when the focus left it is the same number. */
function plain(text) {
    return text.replace(/\.00$/, "");
}
