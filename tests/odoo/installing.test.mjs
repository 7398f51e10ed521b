import assert from "node:assert/strict";
import { test } from "node:test";
import { openCopy } from "../../scripts/sandbox/database_copy.mjs";

/** Odoo's apps, and what of Golive comes with them beside itself. */
const STORES = [
    [[], []],
    [["purchase"], []],
    [["stock"], ["stock"]],
    [["product_expiry"], ["product_expiry", "stock"]],
    [["purchase_stock"], ["purchase", "stock"]],
];
const WORKSHOPS = [[], ["maintenance"]];
const DESKS = [[], ["helpdesk_mgmt"]];
const COMBINATIONS = STORES.flatMap(([store, comes]) =>
    WORKSHOPS.flatMap((workshop) =>
        DESKS.map((desk) => {
            const apps = [...store, ...workshop, ...desk];
            const isWhole = apps.includes("purchase_stock") && apps.length === 3;
            const facility = isWhole ? ["facility"] : [];
            return [apps, [...facility, ...desk, ...workshop, ...comes].sort()];
        }),
    ),
);

for (const [apps, expected] of COMBINATIONS) {
    const beside = apps.length ? `beside ${apps.join(", ")}` : "alone";
    test(`Golive installs ${beside}, and leaves Odoo as it was`, async () => {
        const { db, on, databases, remove } = await openCopy("installing", { apps: ["mail"] });
        const rows = (sql) => databases.sql(sql, { database: db });
        try {
            if (apps.length) {
                await on.once(["-i", apps.join(",")], { what: `installing ${apps}` });
            }
            const before = await looks(rows);
            await on.once(["-i", "golive"], { what: "installing Golive" });
            const installed = await rows(`
                SELECT name FROM ir_module_module
                 WHERE state = 'installed' AND name LIKE 'golive%' ORDER BY name`);
            assert.deepEqual(installed.flat(), [
                "golive",
                ...expected.map((app) => `golive_${app}`),
            ]);
            const shipped = await rows(`
                SELECT DISTINCT module FROM ir_model_data
                 WHERE model = 'golive.scenario' ORDER BY module`);
            assert.deepEqual(
                shipped.flat(),
                expected.map((app) => `golive_${app}`),
            );
            // PostgreSQL's own cleaning would hold the lock that Odoo asks for without waiting.
            await rows("ALTER TABLE ir_module_module SET (autovacuum_enabled = off)");
            await on.shell(`
env["golive.holding"]._propose()
env.ref("base.module_golive").button_immediate_uninstall()
`);
            assert.deepEqual(await looks(rows), before);
        } finally {
            await remove();
        }
    });
}

/** All that an addon may leave in Odoo's own tables, as lines of text. */
async function looks(rows) {
    const found = {};
    for (const [what, sql] of Object.entries(PARTS)) {
        found[what] = (await rows(sql)).map((row) => row.join(" | "));
    }
    return found;
}

const NAMED = (model, of) => `
    COALESCE((SELECT min(data.module || '.' || data.name) FROM ir_model_data data
               WHERE data.model = '${model}' AND data.res_id = ${of}), '-')`;

const PARTS = {
    columns: `SELECT table_name, column_name, data_type FROM information_schema.columns
               WHERE table_schema = 'public' ORDER BY 1, 2`,
    fields: "SELECT model, name FROM ir_model_fields ORDER BY 1, 2",
    views: `SELECT ${NAMED("ir.ui.view", "ir_ui_view.id")} AS name, model, md5(arch_db::text)
              FROM ir_ui_view ORDER BY 1, 2, 3`,
    menus: `SELECT ${NAMED("ir.ui.menu", "ir_ui_menu.id")} AS name, sequence
              FROM ir_ui_menu ORDER BY 1, 2`,
    actions: `SELECT ${NAMED("ir.actions.act_window", "ir_act_window.id")} AS name, res_model
                FROM ir_act_window ORDER BY 1, 2`,
    groups: `SELECT ${NAMED("res.groups", "groups.gid")}, ${NAMED("res.groups", "groups.hid")}
               FROM res_groups_implied_rel groups ORDER BY 1, 2`,
    members: `SELECT ${NAMED("res.groups", "member.gid")}, ${NAMED("res.users", "member.uid")}
                FROM res_groups_users_rel member ORDER BY 1, 2`,
    rights: "SELECT name, perm_read FROM ir_model_access ORDER BY 1, 2",
    rules: "SELECT name, domain_force FROM ir_rule ORDER BY 1, 2",
    jobs: "SELECT cron_name, active FROM ir_cron ORDER BY 1",
    parameters: "SELECT key FROM ir_config_parameter ORDER BY 1",
    activities: "SELECT summary FROM mail_activity ORDER BY 1",
    // Of a model that had a chatter, Odoo forgets all but what it wrote down in its own addons' names.
    names: `SELECT module, model, count(*) FROM ir_model_data
             WHERE module NOT IN ('base', '__export__') AND name NOT LIKE '%golive%'
             GROUP BY 1, 2 ORDER BY 1, 2`,
    partners: "SELECT name FROM res_partner ORDER BY 1",
};
