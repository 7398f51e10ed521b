import assert from "node:assert/strict";
import { verifyAll } from "../../scripts/verifying/all.mjs";
import { asAdmin } from "./harness/administrator.mjs";
import { approve } from "./harness/approving.mjs";
import { byMouse } from "./harness/buying.mjs";
import { inDatabaseOf } from "./harness/kinds.mjs";
import { scene } from "./harness/scene.mjs";
import { browser, world } from "./harness/stage.mjs";

const SECRETS = Array.from(
    { length: 50 },
    (_, nth) => `Zq${nth}${["Anna Meier", "P99", "pw!"][nth % 3]}`,
);

scene("work is recorded as steps, and nothing of what is typed", async (enter) => {
    const author = await enter("admin");
    const { page } = author;
    const told = [];
    page.on("request", (request) => {
        if (/\/golive\./.test(request.url())) {
            told.push(request.postData() ?? "");
        }
    });
    page.on("console", (message) => told.push(message.text()));
    const [scenario] = await asAdmin("golive.scenario", "create", [
        [
            {
                key: "purchase.recorded",
                name: "Recorded",
                app: "purchase",
                start: "purchase.purchase_rfq",
            },
        ],
    ]);
    try {
        await author.goto(`/odoo/action-golive.action_golive_scenario/${scenario}`);
        await page.click("button[name=action_record]");
        await page.waitForSelector(".o_golive_author_bar:has-text('Recording')");
        await byMouse.newRequest(author);
        await byMouse.vendor(author);
        await typeSecrets(page);
        await byMouse.addLine(author);
        await byMouse.product(author);
        await byMouse.quantity(author, 5);
        await page.click(".o_golive_record_keep");
        await page.waitForSelector(".o_golive_record_keep", { state: "detached" });
        await byMouse.save(author);
        await byMouse.confirm(author);
        await page.waitForSelector(".o_golive_recorded:has-text('Click Confirm Order')");
        await page.click(".o_golive_record_stop");
        await page.waitForSelector(".o_data_row:has-text('Click Confirm Order')");

        const steps = await stepsOf(scenario);
        assert.deepEqual(
            steps.map(({ title }) => title),
            [
                "Click New",
                "Choose Vendor",
                "Fill in Vendor Reference",
                "Add a line to Order Lines",
                "Choose Product",
                "Fill in Quantity",
                "Click Save",
                "Click Confirm Order",
            ],
        );
        assert.deepEqual(steps[0].spec.binds, {
            name: "order",
            model: "purchase.order",
            from: "new",
        });
        const [{ spec }] = await asAdmin("golive.scenario", "read", [[scenario], ["spec"]]);
        const kept = spec.params.filter(({ value }) => value !== undefined);
        assert.deepEqual(
            kept.map(({ name, value }) => [name, Number(value)]),
            [["product_qty", 5]],
            "what was asked for, and nothing else",
        );
        const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
        const written = JSON.stringify([
            steps,
            await asAdmin("golive.scenario", "read", [[scenario]]),
        ]);
        for (const secret of SECRETS) {
            for (const [where, text] of Object.entries({
                stored,
                written,
                told: told.join("\n"),
            })) {
                assert.ok(!text.includes(secret), `${secret} is ${where}`);
            }
        }
        assert.deepEqual(author.complaints, []);

        await approve([scenario], asAdmin);
        const job = { world: await world(), browser: await browser(), settings: false };
        const wanted = ({ key }) => key === "purchase.recorded";
        const [report] = await inDatabaseOf("test", () => verifyAll({ ...job, wanted }));
        assert.deepEqual([report.step, report.why, report.behind], ["", "", steps.length]);
    } finally {
        const [{ state }] = await asAdmin("golive.scenario", "read", [[scenario], ["state"]]);
        await asAdmin("golive.scenario", state === "draft" ? "unlink" : "retire", [[scenario]]);
    }
});

/** Several inputs into one field are one step. */
async function typeSecrets(page) {
    const field = page.locator(".o_field_widget[name=partner_ref] input");
    for (const half of [SECRETS.slice(0, 25), SECRETS.slice(25)]) {
        await field.click();
        await page.keyboard.press("Control+a");
        await page.keyboard.insertText(half.join(" "));
        await field.blur();
    }
}

function stepsOf(scenario) {
    return asAdmin("golive.step", "search_read", [
        [["scenario_id", "=", scenario]],
        ["title", "say", "expect", "spec"],
    ]);
}
