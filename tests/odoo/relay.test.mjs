/** A run that goes from a buyer to a storekeeper, each at a screen of their own. */
import assert from "node:assert/strict";
import { byMouse } from "./harness/buying.mjs";
import { atStep, begin, isDone, onOwnWork, openDock, until } from "./harness/guide.mjs";
import { cast, counts, entry, handOver, playBuyer } from "./harness/handing.mjs";
import { employ } from "./harness/office.mjs";
import { scene } from "./harness/scene.mjs";

const BADGE = ".o_golive_launcher_dot";
const TAKE = ".o_golive_take";
const WAIT = { timeout: 20_000 };

scene(
    "a storekeeper is told live, takes over at the very record, and ends the run",
    async (enter) => {
        const { people, scenario, order } = await cast("live");
        const [buyer, ann, bob] = await Promise.all(people.map(({ login }) => enter(login)));
        await Promise.all([ann.goto("/odoo"), bob.goto("/odoo")]);
        const pages = [ann, bob].map(stays);
        assert.equal(await ann.page.isVisible(BADGE), false);

        await buyer.goto(`/odoo/purchase.order/${order}`);
        await begin(buyer, scenario.key);
        await atStep(buyer, "confirm");
        await byMouse.confirm(buyer);
        await Promise.all([counts(ann, 1), counts(bob, 1)]);
        await buyer.page.waitForSelector(".o_golive_dock :text('storekeeper')", WAIT);

        await Promise.all([openDock(ann), openDock(bob)]);
        await bob.page.waitForSelector(TAKE, WAIT);
        await ann.page.click(TAKE);
        await atStep(ann, "open_receipt");
        await counts(ann, 0);
        await ann.page.waitForURL(new RegExp(`/purchase\\.order/${order}|/${order}(\\?|$)`), WAIT);
        await ann.page.waitForSelector(".o_form_view button[name=action_view_picking]");

        await counts(bob, 0);
        const taken = `[data-golive-turns=taken] :text("${ann.login} has taken it")`;
        await bob.page.waitForSelector(taken, WAIT);
        assert.equal(await bob.page.isVisible(TAKE), false);
        for (const page of pages) {
            assert.equal(await page(), true, "nothing was loaded anew");
        }

        await byMouse.receipt(ann);
        await atStep(ann, "receive");
        await ann.page.click("button[name=button_validate]");
        await isDone(ann);
        await counts(ann, 0);
        const load = await buyer.rpc("golive.run", "load", [await uidOf(buyer)]);
        assert.equal(load.state, "done");
        const by = Object.fromEntries(load.results.map((line) => [line.step, line.by]));
        assert.deepEqual([by.confirm, by.receive], [null, ann.login]);
        assert.deepEqual(
            [buyer, ann, bob].flatMap(({ complaints }) => complaints),
            [],
        );
    },
);

scene(
    "a link leads through the login to the very record, where it is taken with one click",
    async (enter) => {
        const { people, scenario, order } = await cast("link");
        const [buyer, ann] = await Promise.all(people.slice(0, 2).map(({ login }) => enter(login)));
        const run = await handOver(buyer, scenario, order);
        const { page, base } = ann;
        const ours = [["note", "like", "/golive/turn/"]];
        const [activity] = await ann.rpc("mail.activity", "search_read", [ours, ["note"]]);
        const [, link] = /href="([^"]+)"/.exec(activity.note);
        assert.equal(link, `/golive/turn/${run}`);

        await page.goto(`${base}/web/session/logout`);
        await page.goto(base + link);
        await page.fill("input[name=login]", ann.login);
        await page.fill("input[name=password]", ann.login);
        await page.keyboard.press("Enter");
        await page.waitForSelector(".o_form_view button[name=action_view_picking]", WAIT);
        assert.match(page.url(), new RegExp(`/purchase\\.order/${order}$`));
        await page.click(`.o_golive_dock ${TAKE}`);
        await atStep(ann, "open_receipt");
        await until(
            () => buyer.rpc("golive.run", "load", [run]),
            ({ turn }) => turn.by === ann.login,
            "a turn that Ann took",
        );

        await page.reload();
        await atStep(ann, "open_receipt");
    },
);

scene("the wrong person is refused by the server, and nothing changes", async (enter) => {
    const { people, scenario, order } = await cast("wrong");
    const [buyer, ann, bob] = await Promise.all(people.map(({ login }) => enter(login)));
    const stranger = await enter((await employ(["stranger_wrong"]))[0].login);
    const run = await handOver(buyer, scenario, order);
    const receipt = [{ ...entry("open_receipt"), page: "passed" }];
    const record = (who) => who.rpc("golive.run", "record", [run, receipt]);

    await assert.rejects(record(buyer), /another role/);
    await assert.rejects(record(ann), /waits for somebody/);
    await assert.rejects(record(stranger), /not yours/);
    await assert.rejects(stranger.rpc("golive.run", "claim", [run]), /not yours/);
    await assert.rejects(buyer.rpc("golive.run", "claim", [run]), /is for “storekeeper”/);
    await ann.rpc("golive.run", "claim", [run]);
    for (const method of ["claim", "load", "stop", "colleagues"]) {
        await assert.rejects(bob.rpc("golive.run", method, [run]), {
            message: `${ann.login} took this.`,
        });
    }
    await assert.rejects(record(bob), /took this/);
    const wrong = [entry("receive")];
    await assert.rejects(ann.rpc("golive.run", "record", [run, wrong]), /cannot be recorded yet/);
    const load = await ann.rpc("golive.run", "load", [run]);
    assert.deepEqual(load.results.map(({ step }) => step).sort(), ["confirm", "open_order"]);
});

scene(
    "the command palette offers what can be learned, gone on with and taken over",
    async (enter) => {
        const { people, scenario, order } = await cast("palette");
        const [buyer, ann] = await Promise.all(people.slice(0, 2).map(({ login }) => enter(login)));
        await buyer.goto("/odoo/purchase");
        await commands(buyer, scenario.name, `Learn: ${scenario.name}`);
        await onOwnWork(buyer);
        await atStep(buyer, "open_order");
        await buyer.goto("/odoo/purchase");
        await buyer.page.click(".o_golive_dock_close");
        await commands(buyer, scenario.name, `Continue: ${scenario.name}`);
        await atStep(buyer, "open_order");

        const run = await uidOf(buyer);
        await playBuyer(buyer, run, order);
        await ann.goto("/odoo/purchase");
        await commands(ann, scenario.name, `Take over: ${scenario.name} · Open the receipt`);
        await atStep(ann, "open_receipt");
    },
);

/** Tells later whether the page is still the one that it is now. */
function stays({ page }) {
    const marked = page.evaluate(() => (globalThis.stayed = true));
    return async () => (await marked) && page.evaluate(() => globalThis.stayed === true);
}

/** Opens the command palette, types, and takes the entry of that name. */
async function commands({ page }, text, name) {
    await page.keyboard.press("Control+k");
    await page.waitForSelector(".o_command_palette input");
    await page.keyboard.type(text);
    await page.click(`.o_command_palette .o_command:has-text("${name}")`, WAIT);
    await page.waitForSelector(".o_command_palette", { state: "detached" });
}

async function uidOf(who) {
    const runs = () =>
        who.rpc("golive.run", "search_read", [[["user_id.login", "=", who.login]], ["uid"]]);
    const [{ uid }] = await until(runs, ({ length }) => length > 0, "a run");
    return uid;
}
