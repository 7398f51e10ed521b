import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { contentFiles } from "../../../scripts/build/content.mjs";

/** A validation that knows one rule: a title ends without a full stop. */
const VALIDATE = `export function validate(scenario) {
    return scenario.steps.filter((step) => step.title.endsWith(".")).map((step) => (
        { severity: "error", path: "title", step: step.key, message: "no full stop" }));
}`;

const scenario = (name, title, version = 1) =>
    `export const ${name} = { key: "purchase.order", version: ${version}, name: "Order", app: "purchase", ` +
    `kind: "task", roles: [], minutes: 1, start: "purchase.rfq", ` +
    `steps: [{ key: "one", title: "${title}", say: "Do it" }] };\n`;

function world(t, sources) {
    const root = mkdtempSync(join(tmpdir(), "golive-"));
    t.after(() => rmSync(root, { recursive: true }));
    for (const [path, text] of Object.entries({
        "src/scenario/validate.ts": VALIDATE,
        "addon/golive_purchase/__manifest__.py": "{}",
        "addon/golive_stock/__manifest__.py": "{}",
        ...sources,
    })) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
    }
    return root;
}

test("the scenarios of an app become data of its addon, not to be updated", async (t) => {
    const root = world(t, {
        "src/content/purchase/order.ts": scenario("order", "One") + scenario("later", "One", 2),
        "src/content/stock/count.ts": scenario("count", "One"),
    });
    const [purchase, stock] = await contentFiles(root);
    assert.equal(purchase.folder, join(root, "addon/golive_purchase/data"));
    assert.equal(stock.folder, join(root, "addon/golive_stock/data"));
    const xml = Buffer.from(purchase.files.get("scenarios.xml")).toString();
    assert.match(xml, /<odoo noupdate="1">/);
    assert.deepEqual(
        [...xml.matchAll(/record id="(\w+)"/g)].map(([, id]) => id),
        [
            "scenario_order_v2",
            "scenario_order_v2_one",
            "scenario_order_v1",
            "scenario_order_v1_one",
        ],
    );
});

for (const [what, sources, message] of [
    [
        "a problem names file, scenario and step",
        { "src/content/purchase/order.ts": scenario("order", "One.") },
        "src/content/purchase/order.ts: purchase.order, step one, title: no full stop",
    ],
    [
        "two scenarios under one name are refused",
        {
            "src/content/purchase/a.ts": scenario("a", "One"),
            "src/content/purchase/b.ts": scenario("b", "One"),
        },
        "src/content/purchase/a.ts, src/content/purchase/b.ts: golive_purchase.scenario_order_v1 is there twice",
    ],
    [
        "an app without its addon is refused",
        { "src/content/fleet/a.ts": scenario("a", "One") },
        "src/content/fleet/a.ts: addon/golive_fleet has no __manifest__.py: make the addon first",
    ],
    [
        "an export that is none is refused",
        { "src/content/purchase/a.ts": "export const vendor = 1;\n" },
        "src/content/purchase/a.ts: vendor is exported and is neither a scenario nor a path",
    ],
    [
        "a mistake in the language names its line",
        { "src/content/purchase/a.ts": "export const a = ;\n" },
        'src/content/purchase/a.ts:1:18: Unexpected ";"',
    ],
]) {
    test(what, async (t) => {
        await assert.rejects(contentFiles(world(t, sources)), { message });
    });
}
