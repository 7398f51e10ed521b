import assert from "node:assert/strict";
import { plays } from "./harness/acting.mjs";
import { asAdmin } from "./harness/administrator.mjs";
import { scene } from "./harness/scene.mjs";

const PRODUCT = "product.template";
const PRODUCTS = "stock.product_template_action_product";
const REQUEST = "maintenance.request";
const REQUESTS = "maintenance.hr_equipment_request_action";
const MINE = `Acting fields ${process.pid}`;
const fill = (field, value) => ({ at: { field }, do: { fill: value } });
const pick = (field, name) => ({ at: { field }, do: { pick: name } });
const tick = (field, check) => ({ at: { field }, do: { check } });
const save = { at: { control: "save" }, do: { click: true } };

function begin(name, model) {
    return {
        at: { control: "new", on: { model } },
        do: { click: true },
        binds: { name, model, from: "new" },
        check: { screen: { model, view: "form" } },
    };
}

scene("a product: kinds, money, numbers, a star, a box, a page", async (enter) => {
    const { bound } = await plays(enter, "product_fields", PRODUCTS, {
        product: begin("product", PRODUCT),
        name: { ...fill("name", MINE), check: { form: { field: "name", is: MINE } } },
        favourite: tick("is_favorite", true),
        radio: fill("type", "service"),
        boolean: tick("sale_ok", false),
        price: fill("list_price", 12.5),
        monetary: { ...fill("standard_price", 7.25), check: { form: { field: "standard_price" } } },
        code: fill("default_code", MINE),
        category: pick("categ_id", "Goods"),
        notes: fill("description", "Handle with care"),
        goods: fill("type", "consu"),
        stored: tick("is_storable", true),
        inventory: { at: { tab: "inventory" }, do: { open: true } },
        weight: fill("weight", 3.5),
        saved: {
            ...save,
            check: {
                record: [["weight", "=", 3.5]],
                of: "product",
            },
        },
    });
    const names = ["name", "is_favorite", "type", "sale_ok", "list_price", "standard_price"];
    const [product] = await asAdmin(PRODUCT, "read", [
        [bound.product],
        [...names, "weight", "description", "categ_id"],
    ]);
    const { description, categ_id: category, ...rest } = product;
    assert.match(description, /Handle with care/);
    assert.match(category[1], /Goods/);
    assert.deepEqual(rest, {
        id: bound.product,
        name: MINE,
        is_favorite: true,
        type: "consu",
        sale_ok: false,
        list_price: 12.5,
        standard_price: 7.25,
        weight: 3.5,
    });
});

scene("a vendor: tags, a kind, an address", async (enter) => {
    const tags = ["one", "two"].map((name) => ({ name: `${name} ${MINE}` }));
    await asAdmin("res.partner.category", "create", [tags]);
    const { bound } = await plays(enter, "vendor_fields", "base.action_partner_form", {
        vendor: begin("vendor", "res.partner"),
        kind: fill("company_type", "company"),
        name: fill("name", MINE),
        street: fill("street", "Ward Street 1"),
        country: pick("country_id", "Belgium"),
        mail: fill("email", "vendor@example.com"),
        first_tag: pick("category_id", `one ${MINE}`),
        second_tag: pick("category_id", `two ${MINE}`),
        saved: {
            ...save,
            check: { record: [["category_id.name", "=", `two ${MINE}`]], of: "vendor" },
        },
    });
    const [vendor] = await asAdmin("res.partner", "read", [
        [bound.vendor],
        ["is_company", "street", "country_id", "email", "category_id"],
    ]);
    assert.equal(vendor.category_id.length, 2);
    assert.equal(vendor.country_id[1], "Belgium");
    assert.deepEqual(
        [vendor.is_company, vendor.street, vendor.email],
        [true, "Ward Street 1", "vendor@example.com"],
    );
});

scene("a request: a time, choices, a traffic light, stars", async (enter) => {
    const { bound } = await plays(enter, "request_fields", REQUESTS, {
        request: begin("request", REQUEST),
        name: fill("name", MINE),
        time: fill("schedule_date", "2027-04-06 09:30:00"),
        state: fill("kanban_state", "blocked"),
        kind: fill("maintenance_type", "preventive"),
        priority: fill("priority", "2"),
        team: pick("maintenance_team_id", "Internal Maintenance"),
        saved: {
            ...save,
            check: {
                record: [
                    ["priority", "=", "2"],
                    ["maintenance_team_id.name", "ilike", "Internal"],
                ],
                of: "request",
            },
        },
    });
    const [request] = await asAdmin(REQUEST, "read", [
        [bound.request],
        ["schedule_date", "kanban_state", "maintenance_type", "priority", "maintenance_team_id"],
    ]);
    assert.equal(request.kanban_state, "blocked");
    assert.equal(request.schedule_date, "2027-04-06 09:30:00");
    assert.equal(request.maintenance_type, "preventive");
    assert.equal(request.priority, "2");
    assert.match(request.maintenance_team_id[1], /Internal/);
});

scene("an equipment: a page, a date, an amount", async (enter) => {
    const { bound } = await plays(enter, "equipment_fields", "maintenance.hr_equipment_action", {
        equipment: begin("equipment", "maintenance.equipment"),
        name: fill("name", MINE),
        product: { at: { tab: "product_information" }, do: { open: true } },
        date: {
            ...fill("warranty_date", "2027-03-05"),
            check: { form: { field: "warranty_date", is: "2027-03-05" } },
        },
        cost: fill("cost", 99.5),
        description: { at: { tab: "description" }, do: { open: true } },
        note: fill("note", "Second floor"),
        saved: { ...save, check: { record: [["name", "=", MINE]], of: "equipment" } },
    });
    const [equipment] = await asAdmin("maintenance.equipment", "read", [
        [bound.equipment],
        ["warranty_date", "cost"],
    ]);
    assert.deepEqual([equipment.warranty_date, equipment.cost], ["2027-03-05", 99.5]);
});

scene("a ticket: people, tags, a text with form", async (enter) => {
    await asAdmin("helpdesk.ticket.tag", "create", [[{ name: `Urgent ${MINE}` }]]);
    const { bound } = await plays(enter, "ticket_fields", "helpdesk_mgmt.helpdesk_ticket_action", {
        list: {
            at: { view: "list" },
            do: { click: true },
            check: { screen: { model: "helpdesk.ticket", view: "list" } },
        },
        ticket: begin("ticket", "helpdesk.ticket"),
        name: fill("name", MINE),
        team: { ...pick("user_id", "Mitchell Admin") },
        tags: pick("tag_ids", `Urgent ${MINE}`),
        priority: fill("priority", "3"),
        description: fill("description", "The lift is stuck"),
        saved: { ...save, check: { record: [["name", "=", MINE]], of: "ticket" } },
    });
    const [ticket] = await asAdmin("helpdesk.ticket", "read", [
        [bound.ticket],
        ["user_id", "tag_ids", "priority", "description"],
    ]);
    assert.match(ticket.user_id[1], /Mitchell/);
    assert.equal(ticket.tag_ids.length, 1);
    assert.equal(ticket.priority, "3");
    assert.match(ticket.description, /The lift is stuck/);
});

scene(
    "an operation type: a choice that Odoo warns of, which is read and put away",
    async (enter) => {
        const { bound } = await plays(enter, "type_fields", "stock.action_picking_type_list", {
            type: begin("type", "stock.picking.type"),
            name: fill("name", MINE),
            code: {
                ...fill("code", "internal"),
                check: { form: { field: "code", is: "internal" } },
            },
            prefix: fill("sequence_code", "ACT"),
            saved: { ...save, check: { record: [["name", "=", MINE]], of: "type" } },
        });
        const [type] = await asAdmin("stock.picking.type", "read", [[bound.type], ["code"]]);
        assert.equal(type.code, "internal");
    },
);
