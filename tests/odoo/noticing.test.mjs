/** What is done in Odoo's mail, in its wizards or in another tab is noticed; what Odoo reads is not asked about. */
import assert from "node:assert/strict";
import { asAdmin, idOf } from "./harness/administrator.mjs";
import { atStep, begin, looked, pointsAt, recorded, until } from "./harness/guide.mjs";
import { employ, teach } from "./harness/office.mjs";
import { draftOrder } from "./harness/relaying.mjs";
import { scene } from "./harness/scene.mjs";

const ORDER = { model: "purchase.order", view: "form" };
const WHERE = ".o_golive_words_elsewhere";
const OPEN = {
    key: "open_order",
    spec: {
        binds: { name: "order", model: "purchase.order", from: "open" },
        check: { screen: ORDER },
    },
};
const LAST = { key: "last", spec: {} };
const SENT = { record: [["state", "=", "sent"]], of: "order" };
const SEND = { at: { button: "action_rfq_send", part: "header", on: ORDER }, do: { click: true } };

/** Somebody at the second step of a scenario of their own, on a draft order. */
async function at(enter, name, ...steps) {
    const [person] = await employ([name]);
    const key = `trial.${name}_${person.id}`;
    await teach(person, [{ key, steps: [OPEN, ...steps, LAST] }]);
    const who = await enter(person.login);
    const order = await draftOrder();
    await who.goto(`/odoo/action-purchase.purchase_rfq/${order}`);
    await begin(who, key);
    await atStep(who, steps[0].key);
    return { who, page: who.page, order };
}

/** The demo's mail has its report made, for which the sandbox has no means. */
async function withoutReport(play) {
    const template = await idOf("purchase.email_template_edi_purchase");
    const [{ report_template_ids: reports }] = await asAdmin("mail.template", "read", [
        [template],
        ["report_template_ids"],
    ]);
    const set = (ids) =>
        asAdmin("mail.template", "write", [[template], { report_template_ids: [[6, 0, ids]] }]);
    await set([]);
    try {
        await play();
    } finally {
        await set(reports);
    }
}

const isNeverAbsent = ({ results }) =>
    assert.ok(!results.some(({ outcome }) => outcome === "absent"), JSON.stringify(results));

scene("a mail wizard is a step's screen, and what it sends is noticed", async (enter) => {
    const check = { screen: { model: "mail.compose.message", view: "form" } };
    const button = { button: "action_send_mail", dialog: true };
    const { who, page } = await at(
        enter,
        "wizard",
        { key: "compose", spec: { ...SEND, check } },
        { key: "send", spec: { at: button, do: { click: true }, check: SENT } },
    );
    await withoutReport(async () => {
        await page.click("button[name=action_rfq_send]:visible");
        await atStep(who, "send");
        await pointsAt(who, ".modal button[name=action_send_mail]");
        await page.click(".modal button[name=action_send_mail]");
        await atStep(who, "last");
        isNeverAbsent(await recorded(who, "send"));
    });
    assert.deepEqual(who.complaints, []);
});

scene("the wizard that the step's own button opens is no obstacle to it", async (enter) => {
    const { who, page } = await at(enter, "own_wizard", {
        key: "send",
        spec: { ...SEND, check: SENT },
    });
    await page.clock.install();
    await withoutReport(async () => {
        await page.click("button[name=action_rfq_send]:visible");
        await page.waitForSelector(`${WHERE}:has-text("Go on in the dialog")`);
        await page.clock.fastForward(5000);
        await page.click(".modal button[name=action_send_mail]");
        await atStep(who, "last");
        isNeverAbsent(await recorded(who, "send"));
    });
    assert.deepEqual(who.complaints, []);
});

scene("an activity and a note are noticed", async (enter) => {
    const of = (model, field) => [
        [field, "=", "purchase.order"],
        ["res_id", "=", "$order"],
        ...(model === "mail.message" ? [["body", "ilike", "zebra"]] : []),
    ];
    const makes = (model, field) => ({ exists: { model, domain: of(model, field) } });
    const press = (css) => ({ at: { css }, do: { click: true } });
    const { who, page } = await at(
        enter,
        "activity",
        {
            key: "plan",
            spec: {
                ...press(".o-mail-Chatter-activity"),
                check: makes("mail.activity", "res_model"),
            },
        },
        {
            key: "note",
            spec: { ...press(".o-mail-Chatter-logNote"), check: makes("mail.message", "model") },
        },
    );
    await page.click(".o-mail-Chatter-activity");
    await page.click(".modal-footer button:has-text('Save'), .modal-footer .btn-primary");
    await atStep(who, "note");
    await page.click(".o-mail-Chatter-logNote");
    await page.fill(".o-mail-Composer-input", "zebra crossing");
    await page.click(".o-mail-Composer-send");
    await atStep(who, "last");
    await recorded(who, "note");
    assert.deepEqual(who.complaints, []);
});

scene("who comes back from elsewhere finds the run where it stands", async (enter) => {
    const confirm = { button: "button_confirm", part: "header", on: ORDER };
    const check = { record: [["state", "=", "purchase"]], of: "order" };
    const { who, page, order } = await at(enter, "back", {
        key: "confirm",
        spec: { at: confirm, do: { click: true }, check },
    });
    await pointsAt(who, "button[name=button_confirm]");
    await until(
        () => said(),
        (asked) => asked === null,
        "nothing under way",
    );
    // What the beginning of the run asks may still be on its way.
    await looked(who);
    const asked = [];
    page.on("request", (request) => {
        if (request.url().includes("/golive.")) {
            asked.push(request.url());
        }
    });
    // What Odoo reads by itself asks nothing of Golive.
    await page.evaluate(async () => {
        const { rpc } = window.odoo.loader.modules.get("@web/core/network/rpc");
        await rpc("/mail/data", { fetch_params: ["failures"] });
        await rpc("/bus/has_missed_notifications", { last_notification_id: 0 });
    });
    await looked(who);
    assert.deepEqual(asked, []);

    await who.rpc("purchase.order", "button_confirm", [[order]]);
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await atStep(who, "last");
    await recorded(who, "confirm");
    assert.deepEqual(who.complaints, []);

    async function said() {
        const words = await page.locator(".o_golive_run").innerText();
        return /Being checked/.test(words) ? words : null;
    }
});
