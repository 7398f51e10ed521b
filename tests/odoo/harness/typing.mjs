/** How a person works who uses no mouse. */
const FAR = 150;
const CHOICE = ".o-autocomplete--dropdown-item";

/** Presses a key until the focus is there. */
export async function reach({ page }, selector, key = "Tab") {
    for (let presses = 0; presses < FAR; presses++) {
        if (await hasFocus(page, selector)) {
            return;
        }
        await page.keyboard.press(key);
    }
    throw new Error(`${selector} is not reached by ${FAR} × ${key}`);
}

/** Waits until the focus is there by itself. */
export async function isFocused({ page }, selector) {
    try {
        await page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector, {
            timeout: 15_000,
        });
    } catch {
        const at = await page.evaluate(() => document.activeElement?.cloneNode().outerHTML);
        throw new Error(`the focus is not on ${selector}, but on ${at}`);
    }
}

export const byKeyboard = {
    /** Odoo's key for the home menu, then down to Purchase. */
    async openPurchase(who) {
        const { page } = who;
        await page.keyboard.press("Alt+h");
        await page.waitForSelector(".o-dropdown--menu .o_app");
        await reach(who, "[data-menu-xmlid='purchase.menu_purchase_root']", "ArrowDown");
        await page.keyboard.press("Enter");
        await page.waitForSelector(".o_list_view .o_list_button_add");
    },
    /** Types into a many2one and takes what it offers. */
    async choose(who, selector, name) {
        const { page } = who;
        await reach(who, selector);
        await page.keyboard.press("Control+a");
        await page.keyboard.type(name);
        await page.waitForSelector(`${CHOICE}:has-text("${name}") .ui-state-active`);
        await page.keyboard.press("Enter");
        await page.waitForSelector(CHOICE, { state: "detached" });
    },
};

function hasFocus(page, selector) {
    return page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
}
