import { requestForQuotation } from "../../../src/content/purchase/request_for_quotation";
import type { OpenForm, Page } from "../../../src/player/page";
import { Game, loadOf, onForm, onList, ORDER, RECEIPT } from "./worlds";

const script = {
    ...requestForQuotation,
    params: [
        { name: "vendor", label: "Vendor", value: "Azure" },
        { name: "product", label: "Product", value: "Gloves" },
    ],
};
const vendor = { partner_id: { id: 4, name: "Azure" } };
const gloves = { product_id: { id: 1, name: "Gloves" }, product_qty: 1 };
const filled = { ...vendor, order_line: [gloves] };

function receipt(resId: number): Page {
    const form: OpenForm = { model: RECEIPT, resId, values: {} };
    return { model: RECEIPT, view: "form", forms: [form] };
}

const begun = (): Game => new Game({ ...loadOf([]), script });

QUnit.module("player: a request for quotation", () => {
    QUnit.test("plays to its end by the road that it shows", (assert: Assert) => {
        const game = begun().see(onList).answer().see(onForm(null)).answer();
        game.see(onForm(null, vendor)).answer().see(onForm(null, filled)).answer();
        assert.equal(game.step, "quantity");
        game.do("acted", "next").answer();
        assert.equal(game.step, "send");
        const draft = { send_mail: "It is a draft.", confirm: "It is a draft." };
        game.do("acted").save(7).answer(draft).answer(draft);
        assert.equal(game.step, "send_mail");
        const sent = { confirm: "It is sent." };
        game.wrote(onForm(7, filled)).answer(sent).answer(sent);
        assert.equal(game.step, "confirm");
        game.wrote(onForm(7, filled)).answer();
        assert.equal(game.step, "receipt");
        game.see(receipt(9)).answer();
        assert.equal(game.play.status, "done");
        assert.deepEqual(game.play.bindings, { order: 7, receipt: 9 });
    });

    QUnit.test(
        "plays to its end for whoever fills it in and confirms at once",
        (assert: Assert) => {
            const game = begun().see(onForm(null)).answer().see(onForm(null, filled)).save(7);
            game.answer().wrote(onForm(7, filled)).answer().answer();
            assert.equal(game.step, "receipt");
            assert.deepEqual(
                [game.play.outcomes["quantity"], game.play.outcomes["arrival"]],
                ["skipped", "skipped"],
            );
        },
    );

    QUnit.test("another vendor or a line of something else never counts", (assert: Assert) => {
        const other = { partner_id: { id: 5, name: "Ready Mat" } };
        const game = begun().see(onForm(null, other)).answer();
        assert.equal(game.step, "vendor");
        const masks = { ...gloves, product_id: { id: 2, name: "Masks" } };
        game.see(onForm(null, { ...vendor, order_line: [masks] })).answer();
        assert.equal(game.step, "product");
        game.see(onForm(null, { ...vendor, order_line: [{ ...gloves, product_qty: 0 }] })).answer();
        assert.equal(game.step, "product");
    });

    QUnit.test("an order that was there before never counts", (assert: Assert) => {
        const game = begun().see(onList).answer().wrote(onForm(3, filled)).answer();
        assert.equal(game.step, "new_request");
    });

    QUnit.test("the receipt of another order never counts", (assert: Assert) => {
        const game = begun().see(onForm(null, filled)).save(7).answer();
        game.wrote(onForm(7, filled)).answer().answer().see(receipt(3));
        game.answer({ receipt: "It is of another order." });
        assert.deepEqual([game.step, game.play.bindings], ["receipt", { order: 7 }]);
        game.see(receipt(9)).answer();
        assert.equal(game.play.status, "done");
    });

    QUnit.test(
        "an order whose delivery nobody waits for ends by leaving that out",
        (assert: Assert) => {
            const game = begun().see(onForm(null, filled)).save(7).answer();
            game.wrote(onForm(7, filled)).answer().answer().do("skip").answer();
            assert.equal(game.play.status, "done");
        },
    );

    QUnit.test("of each step one result is sent", (assert: Assert) => {
        const game = begun().see(onList).answer().see(onForm(null, filled)).answer();
        game.do("acted", "next", "acted").answer().save(7).answer();
        game.wrote({ ...onForm(7, filled), model: ORDER })
            .answer()
            .see(receipt(9))
            .answer();
        const done = game.story.filter((line) => line.endsWith(":done"));
        assert.deepEqual(done, [...new Set(done)]);
        assert.equal(done.length, script.steps.length);
    });
});
