/** What people do while a part of a run waits: another run, one click on the activity, handing on. */
import assert from "node:assert/strict";
import { byMouse } from "./harness/buying.mjs";
import { atStep, begin, openDock, until } from "./harness/guide.mjs";
import { cast, counts, handOver } from "./harness/handing.mjs";
import { asAdmin } from "./harness/administrator.mjs";
import { scene } from "./harness/scene.mjs";

const WAIT = { timeout: 20_000 };

scene("who waits for somebody else starts another one meanwhile", async (enter) => {
    const { people, scenario, order } = await cast("another");
    const [buyer, ann] = await Promise.all(people.slice(0, 2).map(({ login }) => enter(login)));
    await buyer.goto(`/odoo/purchase.order/${order}`);
    await begin(buyer, scenario.key);
    await atStep(buyer, "confirm");
    await byMouse.confirm(buyer);

    const another = `.o_golive_another`;
    await buyer.page.click(`.o_golive_waiting ${another}`, WAIT);
    // The run that waits is shown until the question is: it is no sign that the other one began.
    await buyer.page.click(".o_golive_question_yes", WAIT);
    await buyer.page.waitForSelector("[data-golive-status=playing]", WAIT);
    await buyer.page.click(".o_golive_run_list");
    const waits = "[data-golive-turns=others] .o_golive_turn";
    await buyer.page.waitForSelector(waits, WAIT);
    assert.equal(await buyer.page.isVisible(`${waits} ${another}`), true);

    const [first] = await runsOf(buyer, [["handed_over", "=", true]]);
    await ann.rpc("golive.run", "claim", [first.uid]);
    await buyer.page.waitForSelector(`${waits} :text("Waiting for ${ann.login}")`, WAIT);
    await buyer.page.click(`${waits} .o_golive_show`);
    await buyer.page.waitForSelector(`.o_golive_waiting[data-golive-turn="${first.uid}"]`, WAIT);
    assert.equal((await runsOf(buyer, [["state", "=", "open"]])).length, 2);
    assert.deepEqual(buyer.complaints, []);
});

scene("one click on the activity: at the very record, at the step, and taken", async (enter) => {
    const { people, scenario, order } = await cast("click");
    const [buyer, ann, bob] = await Promise.all(people.map(({ login }) => enter(login)));
    const run = await handOver(buyer, scenario, order);

    await ann.goto("/odoo");
    await ann.page.click(".o_menu_systray .fa-clock-o");
    await ann.page.click(".o-mail-ActivityGroup[data-model_name='golive.turn']");
    await ann.page.click(".o_data_row:has-text('Open the receipt') .o_data_cell[name=title]");
    await atReceipt(ann, order);
    await counts(ann, 0);
    const load = await buyer.rpc("golive.run", "load", [run]);
    assert.equal(load.turn.by, ann.login);

    const second = await handOver(buyer, scenario, (await cast("click2")).order);
    await bob.goto("/odoo/action-mail.mail_activity_action_my");
    await bob.page.click(".o_data_row .o_data_cell[name=summary]");
    await atStep(bob, "open_receipt");
    assert.equal((await buyer.rpc("golive.run", "load", [second])).turn.by, bob.login);
    assert.deepEqual([...ann.complaints, ...bob.complaints], []);
});

scene("a turn is handed on by who has it, and by who owns the process", async (enter) => {
    const { people, scenario, order } = await cast("hand");
    const [buyer, ann, bob] = await Promise.all(people.map(({ login }) => enter(login)));
    await asAdmin("golive.role", "create", [
        [
            {
                key: "trial.owner_hand",
                name: "owner",
                area: "other",
                segment: "process_owner",
                user_ids: [[6, 0, [people[0].id]]],
            },
        ],
    ]);
    const run = await handOver(buyer, scenario, order);
    const hasIt = (login) =>
        until(
            () => buyer.rpc("golive.run", "load", [run]),
            ({ turn }) => turn.by === login,
            `a turn of ${login}`,
        );
    await ann.rpc("golive.run", "claim", [run]);
    const card = `[data-golive-turn="${run}"]`;

    await ann.goto("/odoo");
    await openDock(ann);
    await ann.page.click(`${card} .o_golive_hand_on`);
    await ann.page.click(`${card} .o_golive_colleague:has-text("${bob.login}")`);
    await hasIt(bob.login);

    await buyer.goto("/odoo");
    await openDock(buyer);
    await buyer.page.click(`${card} .o_golive_hand_on`, WAIT);
    await buyer.page.click(`${card} .o_golive_colleague:has-text("${ann.login}")`);
    await hasIt(ann.login);
    await ann.page.waitForSelector(`[data-golive-turns=you] ${card}`, WAIT);
});

scene("an administrator says in the list of turns who has one", async (enter) => {
    const { people, scenario, order } = await cast("list");
    const [buyer] = await Promise.all(people.slice(0, 1).map(({ login }) => enter(login)));
    const run = await handOver(buyer, scenario, order);
    const admin = await enter("admin");
    await admin.goto("/odoo/action-golive.action_golive_turn");
    await admin.page.click(
        `.o_data_row:has-text("${scenario.name}") .o_data_cell[name=user_id]`,
        WAIT,
    );
    const field = ".o_data_row .o_field_widget[name=user_id] input";
    await admin.page.fill(field, people[1].login);
    await admin.page.click(`.o-autocomplete--dropdown-item:has-text("${people[1].login}")`);
    await admin.page.click(".o_list_button_save:visible");
    await until(
        () => buyer.rpc("golive.run", "load", [run]),
        ({ turn }) => turn.by === people[1].login,
        "a turn that the administrator gave",
    );
    await admin.goto("/odoo/action-golive.action_golive_role");
    await admin.page.click(".o_data_row .o_data_cell[name=name]");
    await admin.page.waitForSelector(".o_field_widget[name=late_hours]");
});

scene("who loses the role for a moment keeps the run, and reads what is missing", async (enter) => {
    const { people, scenario, order } = await cast("lost");
    const buyer = await enter(people[0].login);
    await buyer.goto(`/odoo/purchase.order/${order}`);
    await begin(buyer, scenario.key);
    await atStep(buyer, "confirm");
    const [role] = await asAdmin("golive.role", "search", [[["user_ids", "in", [people[0].id]]]]);
    const holds = (command) =>
        asAdmin("golive.role", "write", [[role], { user_ids: [[command, people[0].id]] }]);

    await holds(3);
    await buyer.page.reload();
    const lost = ".o_golive_role_lost";
    const words = "You do not hold the role";
    await buyer.page.waitForSelector(`${lost} :text("${words}")`, WAIT);
    assert.deepEqual(await asAdmin("golive.turn", "search", [[["role_id", "=", role]]]), []);

    await holds(4);
    await buyer.page.click(`${lost} .o_golive_look_again`);
    await atStep(buyer, "confirm");
    await byMouse.confirm(buyer);
    await buyer.page.waitForSelector(".o_golive_waiting[data-golive-turn]", WAIT);
    assert.deepEqual(buyer.complaints, []);
});

async function atReceipt(who, order) {
    await atStep(who, "open_receipt");
    await who.page.waitForURL(new RegExp(`/purchase\\.order/${order}|/${order}(\\?|$)`), WAIT);
    await who.page.waitForSelector(".o_form_view button[name=action_view_picking]");
}

function runsOf(who, domain) {
    const mine = [["user_id.login", "=", who.login], ...domain];
    return who.rpc("golive.run", "search_read", [mine, ["uid"]]);
}
