import assert from "node:assert/strict";
import { byMouse } from "./harness/buying.mjs";
import { begin, looked, newestRun, pointsAt } from "./harness/guide.mjs";
import { asAdmin } from "./harness/administrator.mjs";
import { employ, teach } from "./harness/office.mjs";
import { scene } from "./harness/scene.mjs";

const VENDOR = ".o_field_widget[name=partner_id] input";
const STEP = {
    key: "vendor",
    spec: {
        at: { field: "partner_id", on: { model: "purchase.order", view: "form" } },
        do: { pick: "Azure Interior" },
        binds: { name: "order", model: "purchase.order", from: "new" },
        check: { form: { model: "purchase.order", field: "partner_id" } },
    },
};

scene(
    "in another company nothing is pointed at or counts, and one press leads back",
    async (enter) => {
        const [person] = await employ(["company"]);
        const [other] = await asAdmin("res.company", "search", [[["id", "!=", 1]]]);
        await asAdmin("res.users", "write", [[person.id], { company_ids: [[4, other]] }]);
        const [{ name: home }] = await asAdmin("res.company", "read", [[1], ["name"]]);
        const key = `trial.company_${person.id}`;
        await teach(person, [{ key, steps: [STEP] }]);
        const who = await enter(person.login);
        const { page } = who;
        await who.goto("/odoo/purchase");
        await begin(who, key);
        await byMouse.newRequest(who);
        await pointsAt(who, VENDOR);

        const cookie = { name: "cids", value: `${other}-1`, url: who.base };
        await who.profile.addCookies([cookie]);
        await who.goto("/odoo/purchase");
        await page.waitForSelector(`.o_golive_run_abroad:has-text("${home}")`);
        await byMouse.newRequest(who);
        await byMouse.vendor(who);
        await byMouse.save(who);
        await looked(who);
        assert.equal(await page.locator(".o_golive_callout.o_golive_shown").count(), 0);
        assert.deepEqual((await newestRun(who)).results, [], "what is done there does not count");

        await page.click(".o_golive_select_company");
        await page.waitForSelector(".o_golive_run[data-golive-status=playing]");
        await who.goto("/odoo/purchase");
        await byMouse.newRequest(who);
        await pointsAt(who, VENDOR);
        assert.deepEqual(who.complaints, []);
    },
);
