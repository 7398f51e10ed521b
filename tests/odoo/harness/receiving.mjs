/** Scenarios about orders and receipts, as a test spells them, and who plays them. */
import { employ, teach } from "./office.mjs";

export const ORDER = { model: "purchase.order", view: "form" };
export const RECEIPT = { model: "stock.picking", view: "form" };
export const ORDERS = "purchase.purchase_rfq";
export const RECEIPTS = "stock.action_picking_tree_incoming";
export const VALIDATE = "button[name=button_validate]";

export const opens = (name, { model }) => ({
    binds: { name, model, from: "open" },
    check: { screen: { model, view: "form" } },
});

export const press = (button, on, more) => ({ at: { button, on, ...more }, do: { click: true } });

/** Somebody with a scenario of these steps, by key. */
export async function guided(enter, family, start, steps, more = []) {
    const [person] = await employ([family], { more });
    const key = `trial.${family}_${person.id}`;
    const spelled = Object.entries(steps).map(([step, spec]) => ({ key: step, spec }));
    await teach(person, [{ key, start, steps: spelled }]);
    return Object.assign(await enter(person.login), { key });
}
