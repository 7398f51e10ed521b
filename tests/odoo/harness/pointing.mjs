import { begin, pointsAt } from "./guide.mjs";
import { employ, teach } from "./office.mjs";

const GROUPS = [
    "base.group_system",
    "stock.group_stock_manager",
    "purchase.group_purchase_manager",
    "maintenance.group_equipment_manager",
];

let hired = null;

/** Somebody who may see every screen. */
function everybody() {
    hired ??= employ(["anchors"], { more: GROUPS });
    return hired;
}

/**
 * Somebody who is shown one thing after the other on a screen, and says of each that they saw it.
 *
 * @param {Function} enter a scene's
 * @param {string} family names the scenario
 * @param {string} path of the screen
 * @param {[at: object, ring: string, ...then: [press: string, ring: string][]][]} shown where each step
 *     points; what the ring stands around; and, where it is folded away, what the person presses there
 *     and what the ring stands around then
 * @param {object} [options]
 * @param {object[]} [options.given] records that the scenario begins with
 * @param {(page: import("playwright-core").Page) => Promise<unknown>} [options.prepare] what the person
 *     does on the screen before they begin
 */
export async function isShown(enter, family, path, shown, { given = [], prepare } = {}) {
    const [person] = await everybody();
    const key = `trial.${family}`;
    const steps = shown.map(([at], index) => ({
        key: `${family}_${index}`,
        spec: { at, do: { read: true } },
    }));
    await teach(person, [{ key, steps, spec: given.length ? { given } : {} }]);
    const who = await enter(person.login);
    await who.goto(path);
    await begin(who, key);
    await prepare?.(who.page);
    for (const [, ring, ...then] of shown) {
        await pointsAt(who, ring);
        for (const [press, next] of then) {
            await who.page.click(press);
            await pointsAt(who, next);
        }
        await who.page.click(".o_golive_callout .o_golive_next");
    }
}
