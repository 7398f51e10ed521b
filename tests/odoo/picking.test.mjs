import assert from "node:assert/strict";
import { asAdmin, idOf } from "./harness/administrator.mjs";
import { approve } from "./harness/approving.mjs";
import { byMouse } from "./harness/buying.mjs";
import { atStep, begin, pointsAt } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { pictureFor } from "./harness/pictures.mjs";
import { scene } from "./harness/scene.mjs";

const KEY = "purchase.picked";
const SHOWN = ".o_golive_author_bar";

scene("a step is written by pointing at things, and then learned", async (enter) => {
    const author = await enter("admin");
    const { page } = author;
    const scenario = await draftOf("Start a request", "Choose the vendor", "Add a product");
    try {
        await author.goto(`/odoo/action-golive.action_golive_scenario/${scenario}`);
        await pressPick(page, "Start a request");
        await page.waitForSelector(`${SHOWN}:has-text("Start a request")`);
        await page.waitForSelector(".o_list_button_add");

        await page.click(".o_list_button_add");
        await says(page, "New in the list Purchase Order");
        assert.equal(await page.locator(".o_form_view").count(), 0, "nothing happened in Odoo");
        await page.click(".o_golive_pick_on");

        await page.waitForSelector(`${SHOWN}:has-text("Choose the vendor")`);
        await page.click(".o_golive_walk");
        await byMouse.newRequest(author);
        await page.click(".o_golive_pick");
        await page.click("label:has-text('Vendor') >> nth=0");
        await says(page, "Field Vendor on the Purchase Order form");
        await pictureFor("picker", author, ".o_golive_pick_ring");
        await page.click(".o_golive_walk");
        await byMouse.vendor(author);
        await page.click(".o_golive_check");
        const vendor = page.locator(".o_golive_ticks li", { hasText: "Vendor" }).first();
        await vendor.locator("select").selectOption("set");
        await pictureFor("check_ticked", author, ".o_golive_ticks li input:checked");
        await page.click(".o_golive_ticks_use");
        await page.waitForSelector(`${SHOWN}:has-text("Done when: Vendor is set")`);
        await page.click(".o_golive_pick");
        await page.click("label:has-text('Vendor') >> nth=0");
        await says(page, "Field Vendor on the Purchase Order form");
        await page.keyboard.press("Enter");

        await page.waitForSelector(
            `.o_data_row:has-text("Field Vendor on the Purchase Order form")`,
        );
        const steps = await asAdmin("golive.step", "search_read", [
            [["scenario_id", "=", scenario]],
            ["spec"],
        ]);
        const on = (view) => ({ on: { model: "purchase.order", view } });
        assert.deepEqual(
            steps.map(({ spec }) => spec),
            [
                { at: { control: "new", ...on("list") }, do: { click: true } },
                {
                    at: { field: "partner_id", ...on("form") },
                    do: { pick: "$param.partner" },
                    binds: { name: "order", model: "purchase.order", from: "new" },
                    check: { form: { model: "purchase.order", field: "partner_id" } },
                },
                false,
            ],
        );
        assert.deepEqual(author.complaints, []);

        await approve([scenario], asAdmin);
        const buyer = await enter(await hire("buyer"));
        await buyer.goto("/odoo/purchase");
        await begin(buyer, KEY);
        await pointsAt(buyer, ".o_list_button_add");
        await byMouse.newRequest(buyer);
        await atStep(buyer, "choose_the_vendor");
        await pointsAt(buyer, ".o_field_widget[name=partner_id]");
        await byMouse.vendor(buyer);
        await atStep(buyer, "add_a_product");
    } finally {
        const [{ state }] = await asAdmin("golive.scenario", "read", [[scenario], ["state"]]);
        await asAdmin("golive.scenario", state === "draft" ? "unlink" : "retire", [[scenario]]);
    }
});

/** A draft of prose alone, on purchase requests. */
async function draftOf(...titles) {
    const keyOf = (title) => title.toLowerCase().replaceAll(/\W+/g, "_");
    const [id] = await asAdmin("golive.scenario", "create", [
        [
            {
                key: KEY,
                name: "Picked on screen",
                app: "purchase",
                start: "purchase.purchase_rfq",
                role_ids: [[6, 0, [await idOf("golive.role_procurement_buyer")]]],
                spec: { models: ["purchase.order"] },
                step_ids: titles.map((title, sequence) => [
                    0,
                    0,
                    { sequence, key: keyOf(title), title, say: `${title}.` },
                ]),
            },
        ],
    ]);
    return id;
}

async function pressPick(page, title) {
    await page.click(`.o_data_row:has-text("${title}") button[name=action_pick]`);
}

async function says(page, words) {
    await page.waitForSelector(`.o_golive_pick_words:text-is("${words}")`);
}
