import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openCopy } from "../../scripts/sandbox/database_copy.mjs";

const ADDON = "golive_demo";

const MARK = "golive checksum: ";

describe("the hospital", () => {
    let first;

    before(async () => {
        first = await openCopy("hospital_first", { hospital: true });
    });

    after(() => first?.remove());

    test("made twice, the hospital is the same", async () => {
        const again = await openCopy("hospital_again", { hospital: "ground" });
        try {
            await again.on.once(["-i", ADDON], { what: "making the hospital" });
            assert.deepEqual(await checksum(again), await checksum(first));
        } finally {
            await again.remove();
        }
    });

    test("it has as much as it promises", async () => {
        const of = await checksum(first);
        assert.ok(of.users.rows >= 60, `${of.users.rows} users`);
        assert.equal(of.equipment.rows, 250);
        assert.equal(of.orders.rows, 400);
        assert.equal(of.tickets.rows, 300);
        const [[done]] = await sql("SELECT count(*) FROM stock_move WHERE state = 'done'");
        assert.ok(Number(done) >= 5000, `${done} done moves`);
    });

    test("each role is held, and each hospital has people for the daily work", async () => {
        const unheld = await sql(`
        SELECT key FROM golive_role role WHERE NOT EXISTS (
            SELECT 1 FROM golive_holding held
             WHERE held.role_id = role.id AND held.state = 'confirmed')`);
        assert.deepEqual(unheld, []);
        const missing = await sql(`
        SELECT role.key, site FROM golive_role role
         CROSS JOIN unnest(ARRAY['lindenau', 'erlenried', 'tannberg']) site
         WHERE role.key IN ('procurement.buyer', 'procurement.approver', 'inventory.storekeeper',
                            'inventory.ward', 'maintenance.technician', 'maintenance.planner')
           AND NOT EXISTS (
               SELECT 1 FROM golive_holding held
                 JOIN res_users person ON person.id = held.user_id
                WHERE held.role_id = role.id AND person.login LIKE '%.' || site)`);
        assert.deepEqual(missing, []);
    });

    test("orders are in every state, and some bills are at odds with theirs", async () => {
        const states = await sql(`
        SELECT DISTINCT state, coalesce(receipt_status, ''), invoice_status FROM purchase_order`);
        const there = new Set(states.map((row) => row.join(" ").trim()));
        for (const state of [
            "draft  no",
            "sent  no",
            "to approve  no",
            "cancel  no",
            "purchase pending no",
            "purchase partial to invoice",
            "purchase full to invoice",
            "purchase full invoiced",
        ]) {
            assert.ok(there.has(state), `${state} is not among ${[...there].join(", ")}`);
        }
        const [[odd]] = await sql(`
        SELECT count(DISTINCT bill.id)
          FROM account_move_line line
          JOIN account_move bill ON bill.id = line.move_id AND bill.state = 'draft'
          JOIN purchase_order_line ordered ON ordered.id = line.purchase_line_id
         WHERE line.price_unit <> ordered.price_unit OR line.quantity > ordered.qty_received`);
        assert.equal(Number(odd), 12);
    });

    test("stock is nowhere below nothing, and some of it has expired unseen", async () => {
        const inside = `FROM stock_quant quant
        JOIN stock_location place ON place.id = quant.location_id AND place.usage = 'internal'`;
        assert.deepEqual(await sql(`SELECT quant.id ${inside} WHERE quant.quantity <= 0`), []);
        const [[expired]] = await sql(
            `SELECT count(*) ${inside} JOIN stock_lot lot ON lot.id = quant.lot_id
          WHERE lot.expiration_date < now()`,
        );
        assert.ok(Number(expired) > 0, "nothing has expired");
    });

    test("each device has its next check planned, and some are overdue", async () => {
        const planned = `SELECT count(*) FROM maintenance_request request
        JOIN maintenance_stage stage ON stage.id = request.stage_id AND stage.done IS NOT TRUE
        WHERE request.recurring_maintenance`;
        assert.deepEqual(await sql(planned), [["250"]]);
        const [[late]] = await sql(`${planned} AND request.schedule_date < now()`);
        assert.ok(Number(late) > 0, "nothing is overdue");
    });

    test("learning is under way, at each site differently far", async () => {
        const rows = await sql(`
        SELECT site.code, count(DISTINCT attended.id), count(DISTINCT passed.id)
          FROM golive_site site
          JOIN golive_run run ON run.site_id = site.id
     LEFT JOIN golive_attendance attended ON attended.run_id = run.id
     LEFT JOIN golive_attempt passed ON passed.run_id = run.id AND passed.grade = 'passed'
      GROUP BY site.code`);
        const far = new Map(rows.map(([code, learned, passed]) => [code, [+learned, +passed]]));
        const [lindenau, erlenried, tannberg] = ["LIN", "ERL", "TAN"].map((code) => far.get(code));
        assert.ok(lindenau[0] > erlenried[0] && erlenried[0] > tannberg[0], JSON.stringify(rows));
        // Most paths end with practice: who is in the middle of theirs has passed nothing yet.
        assert.ok(lindenau[1] > erlenried[1] && erlenried[1] >= tannberg[1], JSON.stringify(rows));
    });

    test("whose an order is, is known, though two hospitals share a company", async () => {
        const printed = await first.on.shell(`
rule = env["golive.site.rule"]
for model in ("purchase.order", "stock.picking", "maintenance.equipment"):
    records = env[model].search([])
    left = [one for one, site in rule._sites(records).items() if not site]
    print("golive unassigned:", model, len(left))
`);
        const left = printed.split("\n").filter((line) => line.startsWith("golive unassigned"));
        assert.deepEqual(
            left.map((line) => line.split(" ").slice(2).join(" ")),
            ["purchase.order 0", "stock.picking 0", "maintenance.equipment 0"],
        );
    });

    test("people begin with what their site says, and with what its company and places are", async () => {
        const begun = await told(`
from uuid import uuid4
# The copy of a database counts as production until somebody says what it is.
declared = {"kind": "test", "reason": "For the trial"}
env["golive.database"].with_user(env.ref("base.user_admin")).declare(declared)
def begun(login, key):
    user = env["res.users"].search([("login", "=", login)])
    scenario = env["golive.scenario"].search([("key", "=", key), ("state", "=", "approved")])
    runs = env["golive.run"].with_user(user).with_company(user.company_id)
    runs.with_context(uid=user.id).start(scenario.id, "practice", str(uuid4()))
    run = env["golive.run"].search([("key", "=", key), ("user_id", "=", user.id)], limit=1, order="id desc")
    return {param["name"]: param.get("value") for param in run.script_id.body["scenario"]["params"]}
tell([
    begun("buyer.erlenried", "purchase.requisition_to_bill"),
    begun("storekeeper.tannberg", "stock.internal_transfer"),
    begun("approver.tannberg", "purchase.approve_order"),
])`);
        const [ordering, moving, approving] = begun;
        assert.equal(ordering.vendor, "Aerofilt Air Technology");
        assert.deepEqual([ordering.quantity, ordering.price], [24, 266]);
        assert.equal(ordering.warehouse, "Erlenried Hospital");
        assert.equal(moving.ward, "TAN/Ward 1 Orthopaedics");
        assert.equal(approving.limit, 2500);
    });

    test("what a site says names something that is there", async () => {
        const unknown = await told(`
models = {"vendor": "res.partner", "product": "product.product", "ward": "stock.location"}
of_one = {("stock.issue_to_ward", "ward"): "res.partner", ("purchase.requisition_to_bill", "ward"): None}
values = env["golive.site.value"].search([("kind", "=", "text")])
def names(value):
    model = of_one.get((value.key, value.name), models.get(value.name))
    return not model or env[model].name_search(value.value, operator="=", limit=1)
known = env["golive.scenario"].search([]).mapped("key")
tell([value.value for value in values if value.key not in known or not names(value)])`);
        assert.deepEqual(unknown, []);
    });

    /** What Python in the first of them told, by `tell`. Nothing of it stays. */
    async function told(code) {
        const mark = "golive told: ";
        const printed = await first.on.shell(`
import json
def tell(what):
    print("${mark}" + json.dumps(what))
${code}`);
        const line = printed.split("\n").find((text) => text.startsWith(mark));
        assert.ok(line, `nothing was told: ${printed.slice(-500)}`);
        return JSON.parse(line.slice(mark.length));
    }

    function sql(query) {
        return first.databases.sql(query, { database: first.db });
    }
});

/** Table → rows and checksum. */
async function checksum({ on }) {
    const printed = await on.shell(`
import json
print("${MARK}" + json.dumps(env["golive.demo"]._checksum()))
`);
    const line = printed.split("\n").find((text) => text.startsWith(MARK));
    assert.ok(line, `there is no checksum: ${printed.slice(-500)}`);
    return JSON.parse(line.slice(MARK.length));
}
