import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openCopy } from "../../scripts/sandbox/database_copy.mjs";

describe("what the hospital's lists show", () => {
    let copy;

    before(async () => {
        copy = await openCopy("hospital_lists", { hospital: true });
    });

    after(() => copy?.remove());

    const sql = (query) => copy.databases.sql(query, { database: copy.db });
    const count = async (query) => Number((await sql(`SELECT count(*) ${query}`))[0][0]);

    test("most orders say who asked: a reordering rule, a repair, a ward", async () => {
        const rule = await count(`FROM purchase_order WHERE origin LIKE 'OP/%'`);
        const repair = await count(`FROM purchase_order WHERE origin LIKE 'Maintenance: %'`);
        const ward = await count(`FROM purchase_order WHERE origin LIKE '%, request %'`);
        assert.ok(Math.min(rule, repair, ward) >= 15, `${rule}, ${repair}, ${ward}`);
        assert.ok(rule + repair + ward >= 350, `${rule + repair + ward} of 400`);
    });

    test("each storekeeper has shelves to count, some late and some to come", async () => {
        const without = await sql(`
            SELECT person.login FROM golive_holding held
              JOIN golive_role role ON role.id = held.role_id
              JOIN res_users person ON person.id = held.user_id
             WHERE role.key = 'inventory.storekeeper' AND held.state = 'confirmed'
               AND NOT (EXISTS (SELECT 1 FROM stock_quant WHERE user_id = person.id
                                   AND inventory_date < CURRENT_DATE)
                    AND EXISTS (SELECT 1 FROM stock_quant WHERE user_id = person.id
                                   AND inventory_date > CURRENT_DATE))`);
        assert.deepEqual(without, []);
        assert.ok((await count(`FROM stock_quant WHERE inventory_quantity_set`)) > 0);
    });

    test("everybody may begin every line of their paths", async () => {
        const printed = await copy.on.shell(`
held = env["golive.holding"].search([("state", "=", "confirmed")])
count = 0
for one in held:
    companies = {"allowed_company_ids": one.user_id.company_ids.ids}
    scenarios = env(user=one.user_id.id, su=False, context=companies)["golive.scenario"]
    for line in env["golive.path"].search([("role_id", "=", one.role_id.id)]).line_ids:
        count += 1
        why = scenarios._current([line.key]).sudo(False)._why_not_reached()
        if why:
            print("golive line:", one.user_id.login, line.key, why)
print("golive lines:", count)
`);
        const told = printed.split("\n").filter((line) => line.startsWith("golive line"));
        assert.match(told.pop() ?? "", /^golive lines: [1-9]\d\d$/);
        assert.deepEqual(told, []);
    });

    test("vendors have an address, a tax ID and an account that Odoo takes", async () => {
        const bare = await sql(`
            SELECT name FROM res_partner vendor WHERE supplier_rank > 0 AND (
                street IS NULL OR city IS NULL OR country_id IS NULL OR vat IS NULL
                OR NOT EXISTS (SELECT 1 FROM res_partner_bank WHERE partner_id = vendor.id))`);
        assert.deepEqual(bare, []);
        const printed = await copy.on.shell(`
from stdnum import iban
from stdnum.util import get_cc_module
vendors = env["res.partner"].search([("supplier_rank", ">", 0)])
for one in vendors:
    right = get_cc_module(one.country_id.code.lower(), "vat").is_valid(one.vat)
    account = iban.is_valid(one.bank_ids.acc_number, check_country=False)
    print("golive vendor:", one.name, right, account)
`);
        const told = printed.split("\n").filter((line) => line.startsWith("golive vendor"));
        assert.equal(told.length, 16);
        assert.deepEqual(
            told.filter((line) => !line.endsWith(" True True")),
            [],
        );
    });

    test("most of what is ordered is not late", async () => {
        const open = "FROM purchase_order WHERE receipt_status IN ('pending', 'partial')";
        const [all, late] = [await count(open), await count(`${open} AND date_planned < now()`)];
        assert.ok(late > 0 && late < all / 2, `${late} of ${all}`);
    });

    test("some goods go back to their vendors, and some of them still wait", async () => {
        const states = await sql(`
            SELECT DISTINCT going.state FROM stock_picking going
              JOIN stock_picking came ON came.id = going.return_id
              JOIN stock_location place ON place.id = going.location_dest_id
             WHERE place.usage = 'supplier'`);
        assert.deepEqual(states.flat().sort(), ["assigned", "done", "draft"]);
        assert.ok(
            (await count(`FROM stock_picking WHERE backorder_id IS NOT NULL`)) >= 20,
            "too little waits for a second delivery",
        );
    });

    test("problems are new, with support and solved, at each hospital", async () => {
        const rows = await sql(`
            SELECT site.code, array_to_string(array_agg(DISTINCT problem.state ORDER BY problem.state), ' ')
              FROM golive_problem problem JOIN golive_site site ON site.id = problem.site_id
          GROUP BY site.code ORDER BY site.code`);
        assert.deepEqual(rows, [
            ["ERL", "new solved support"],
            ["LIN", "new solved"],
            ["TAN", "new solved support"],
        ]);
        assert.ok((await count(`FROM golive_problem`)) >= 12);
        assert.equal(
            await count(`FROM golive_problem WHERE state = 'solved' AND answer IS NULL`),
            0,
        );
    });

    test("an administrator finds new people to confirm, and nobody else", async () => {
        const proposed = await sql(`
            SELECT DISTINCT person.login FROM golive_holding held
              JOIN res_users person ON person.id = held.user_id
             WHERE held.state = 'proposed' ORDER BY person.login`);
        assert.ok(proposed.length >= 5, `${proposed}`);
        const old = await count(`FROM golive_holding held
              JOIN res_users person ON person.id = held.user_id
             WHERE held.state = 'proposed' AND person.create_date < now() - interval '30 days'`);
        assert.equal(old, 0);
    });

    test("sessions and planned checks are on working days", async () => {
        assert.equal(
            await count(`FROM golive_session WHERE extract(isodow FROM date_start) > 5`),
            0,
        );
        assert.equal(
            await count(`FROM maintenance_request request
                JOIN maintenance_stage stage ON stage.id = request.stage_id AND stage.done IS NOT TRUE
               WHERE request.maintenance_type = 'preventive'
                 AND extract(isodow FROM request.schedule_date) > 5`),
            0,
        );
    });

    test("no two repairs that wait read alike", async () => {
        const alike = await sql(`
            SELECT request.name, count(*) FROM maintenance_request request
              JOIN maintenance_stage stage ON stage.id = request.stage_id AND stage.done IS NOT TRUE
             WHERE request.maintenance_type = 'corrective'
          GROUP BY request.name HAVING count(*) > 1`);
        assert.deepEqual(alike, []);
        const said = await sql(`
            SELECT description FROM maintenance_request WHERE kanban_state = 'blocked'`);
        assert.ok(said.length >= 4, `${said.length} are held up`);
        assert.equal(new Set(said.flat()).size, said.length);
    });
});
