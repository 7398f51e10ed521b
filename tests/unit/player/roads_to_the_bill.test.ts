import { billPriceMismatch } from "../../../src/content/purchase/bill_price_mismatch";
import { matchBill } from "../../../src/content/purchase/match_bill";
import { requisitionToBill } from "../../../src/content/purchase/requisition_to_bill";
import type { Page } from "../../../src/player/page";
import { Game, loadOf, onForm } from "./worlds";

const BILL = "account.move";
const onBill: Page = {
    model: BILL,
    view: "form",
    forms: [{ model: BILL, resId: 30, values: {} }],
};

QUnit.module("player: whoever finds the order otherwise is not held up by a menu", () => {
    for (const [script, next] of [
        [matchBill, "date"],
        [billPriceMismatch, "date"],
        [requisitionToBill, "bill_date"],
    ] as const) {
        QUnit.test(script.key, (assert: Assert) => {
            const game = new Game({
                ...loadOf([]),
                script,
                roles: script.roles,
                bindings: { order: 7 },
                candidates: { bill: [{ id: 30, name: "BILL/30" }] },
                from: "open_orders",
            });
            // By a link, then the bill that Odoo made of it.
            game.see(onForm(7)).answer();
            assert.equal(game.step, "open_orders");
            game.wrote(onBill).answer().answer();
            assert.equal(game.play.bindings["bill"], 30);
            assert.equal(game.step, next);
            assert.equal(game.play.outcomes["open_orders"], "skipped");
        });
    }
});
