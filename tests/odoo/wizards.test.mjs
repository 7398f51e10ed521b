import assert from "node:assert/strict";
import { atStep, begin, isDone, onServer, outcomes, pointsAt } from "./harness/guide.mjs";
import { employ, teach } from "./harness/office.mjs";
import { partlyReceived } from "./harness/relaying.mjs";
import { scene } from "./harness/scene.mjs";

const PICKING = { model: "stock.picking", view: "form" };
const RECEIPTS = "stock.action_picking_tree_incoming";
const WIZARD = "stock.backorder.confirmation";
const VALIDATE = "button[name=button_validate]";
const PROCESS = ".modal button[name=process]";

/** A part of what was ordered is received, and the rest put off in Odoo's wizard. */
const receiving = (at) => [
    {
        key: "open",
        spec: {
            binds: { name: "receipt", model: "stock.picking", from: "open" },
            check: { screen: PICKING },
        },
    },
    {
        key: "validate",
        spec: {
            at: { button: "button_validate", part: "header", on: PICKING },
            do: { click: true },
            check: { screen: { model: WIZARD, view: "form" } },
        },
    },
    {
        key: "backorder",
        spec: {
            at,
            do: { click: true },
            check: { record: [["state", "=", "done"]], of: "receipt" },
        },
    },
];

const WAYS = {
    "in a dialog": { button: "process", dialog: true },
    "of its model": { button: "process", dialog: true, on: { model: WIZARD } },
};

for (const [way, at] of Object.entries(WAYS)) {
    scene(`a wizard that was closed is opened once more: a step ${way}`, async (enter) => {
        const [person] = await employ([`wizard${Object.keys(WAYS).indexOf(way)}`]);
        const key = `trial.wizard_${person.id}`;
        await teach(person, [{ key, start: RECEIPTS, steps: receiving(at) }]);
        const who = await enter(person.login);
        const { page } = who;
        await who.goto(`/odoo/action-${RECEIPTS}/${await partlyReceived()}`);
        await begin(who, key);
        await atStep(who, "validate");
        await page.click(`${VALIDATE}:visible`);
        await pointsAt(who, PROCESS);

        await page.click(".modal .btn-close");
        await atStep(who, "validate");
        await pointsAt(who, VALIDATE);
        await page.reload();
        await atStep(who, "validate");
        await pointsAt(who, VALIDATE);

        await page.click(`${VALIDATE}:visible`);
        await pointsAt(who, PROCESS);
        await page.click(PROCESS);
        await isDone(who);
        const run = await onServer(who);
        assert.deepEqual(outcomes(run), { open: "done", validate: "done", backorder: "done" });
        assert.deepEqual(who.complaints, []);
    });
}
