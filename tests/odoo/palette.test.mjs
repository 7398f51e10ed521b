import assert from "node:assert/strict";
import { hire } from "./harness/hiring.mjs";
import { home, load, offer, pretend } from "./harness/pretend.mjs";
import { scene } from "./harness/scene.mjs";

const { name } = offer();
const begun = (_scenario, mode, uid) => load({ mode, uid });
const PALETTE = ".o_command_palette";

scene(
    "beside the run that is open, the palette offers its scenario in the other modes",
    async (enter) => {
        const buyer = await enter(await hire("buyer"));
        const { page } = buyer;
        const offered = async (over) => {
            await pretend(buyer, { ...over, load: load(), start: begun });
            await buyer.goto("/odoo/purchase");
            await page.keyboard.press("Control+k");
            await page.fill(`${PALETTE} input`, name);
            await page.waitForSelector(`${PALETTE} .o_command:has-text("${name}")`);
            const said = await page.locator(`${PALETTE} .o_command`).allInnerTexts();
            return said.map((one) => one.trim()).sort();
        };
        const withRun = (mode, over) => ({
            home: home({ offers: [offer({ run: { uid: "1", mode, behind: 1 } })], ...over }),
        });

        assert.deepEqual(await offered({}), [`Learn: ${name}`, `Practice: ${name}`]);
        const [goOn, learn] = await offered(withRun("practice"));
        assert.deepEqual([goOn, learn], [`Continue: ${name}`, `Learn: ${name}`]);
        const inProduction = home({ kind: "production" }).database;
        assert.deepEqual(await offered(withRun("learn", { database: inProduction })), [
            `Continue: ${name}`,
        ]);
        const ended = offer({
            why: "It needs a warehouse.",
            run: { uid: "1", mode: "learn", behind: 1 },
        });
        assert.deepEqual(await offered({ home: home({ offers: [ended] }) }), [`Continue: ${name}`]);

        assert.deepEqual(await offered(withRun("learn")), [
            `Continue: ${name}`,
            `Practice: ${name}`,
        ]);
        await page.click(`${PALETTE} .o_command:has-text("Practice: ")`);
        await page.waitForSelector(".o_golive_goal");
        assert.deepEqual(buyer.complaints, []);
    },
);
