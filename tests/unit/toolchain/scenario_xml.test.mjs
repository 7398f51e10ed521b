import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import fc from "fast-check";
import { pythonLiteral, scenarioXml } from "../../../scripts/build/scenario_xml.mjs";

const SCENARIO = {
    key: "purchase.request_for_quotation",
    version: 2,
    name: "Ask for <prices> & compare",
    app: "purchase",
    kind: "task",
    roles: ["procurement.buyer"],
    minutes: 4,
    start: "purchase.purchase_rfq",
    steps: [
        {
            key: "vendor",
            title: "Choose the vendor",
            say: 'Choose "Azure"\r\nor another',
            actor: "procurement.buyer",
            at: { field: "partner_id" },
            do: { pick: "it's" },
            expect: { text: "It is there", check: { form: { field: "partner_id" } } },
            optional: true,
        },
        { key: "think", title: "Think", say: "Think." },
    ],
};

test("a scenario is one record, each step another, under stable ids", () => {
    assert.equal(
        scenarioXml(SCENARIO),
        `    <record id="scenario_request_for_quotation_v2" model="golive.scenario">
        <field name="key">purchase.request_for_quotation</field>
        <field name="version">2</field>
        <field name="state">approved</field>
        <field name="name">Ask for &lt;prices&gt; &amp; compare</field>
        <field name="app">purchase</field>
        <field name="kind">task</field>
        <field name="minutes">4</field>
        <field name="start">purchase.purchase_rfq</field>
        <field name="role_ids" eval="[(6, 0, [ref('golive.role_procurement_buyer')])]"/>
        <field name="spec" eval="{'roles': ['procurement.buyer']}"/>
    </record>
    <record id="scenario_request_for_quotation_v2_vendor" model="golive.step">
        <field name="scenario_id" ref="scenario_request_for_quotation_v2"/>
        <field name="sequence">10</field>
        <field name="key">vendor</field>
        <field name="title">Choose the vendor</field>
        <field name="say">Choose &quot;Azure&quot;&#13;\nor another</field>
        <field name="expect">It is there</field>
        <field name="actor_id" ref="golive.role_procurement_buyer"/>
        <field name="spec" eval="{'at': {'field': 'partner_id'}, 'do': {'pick': 'it\\'s'}, 'check': {'form': {'field': 'partner_id'}}, 'optional': True}"/>
    </record>
    <record id="scenario_request_for_quotation_v2_think" model="golive.step">
        <field name="scenario_id" ref="scenario_request_for_quotation_v2"/>
        <field name="sequence">20</field>
        <field name="key">think</field>
        <field name="title">Think</field>
        <field name="say">Think.</field>
    </record>
`,
    );
});

test("Python reads a literal as the JSON that it was made of", () => {
    const samples = fc.sample(fc.jsonValue({ stringUnit: "binary" }), { numRuns: 300, seed: 19 });
    const tricky = [
        "'",
        '"',
        "\\",
        "\\'",
        "\n\t\u0000",
        "é😀\u2028",
        "${x}",
        "%(a)s",
        null,
        -0.5,
        1e21,
    ];
    const data = [...samples, ...tricky];
    // -0 is 0 in JSON too.
    const code =
        "import ast, json, sys; print(json.dumps([ast.literal_eval(l) for l in json.load(sys.stdin)]))";
    const read = execFileSync("python3", ["-c", code], {
        input: JSON.stringify(data.map(pythonLiteral)),
        maxBuffer: 1 << 28,
    });
    assert.deepEqual(JSON.parse(read), JSON.parse(JSON.stringify(data)));
});
