import { dataOf, paramValue } from "../../../src/player/params";
import { scenarioOf, stepOf } from "../scenario/worlds";

const vendor = { name: "vendor", label: "Vendor", value: "Azure" };
const limit = { name: "limit", label: "Limit" };
const pick = stepOf("vendor", {
    at: { field: "partner_id" },
    do: { pick: "$param.vendor" },
    expect: { check: { record: [["amount_total", "<", "$param.limit"]] } },
});
const script = scenarioOf([pick], { params: [vendor, limit] });

QUnit.module("player params", () => {
    QUnit.test("a reference stands for what its parameter is set to", (assert: Assert) => {
        assert.equal(paramValue(script, "$param.vendor"), "Azure");
    });

    QUnit.test("a parameter that is not set, or not there, gives nothing", (assert: Assert) => {
        assert.equal(paramValue(script, "$param.limit"), undefined);
        assert.equal(paramValue(script, "$param.other"), undefined);
    });

    QUnit.test("any other value stands for itself", (assert: Assert) => {
        for (const value of ["Azure", "$order", "vendor", 0, 12.5, false, true, ""]) {
            assert.equal(paramValue(script, value), value);
        }
    });

    QUnit.test("a step shows the parameters it refers to that are set", (assert: Assert) => {
        assert.deepEqual(dataOf(script, pick), [vendor]);
    });

    QUnit.test("a step of prose shows its data, in the order of the params", (assert: Assert) => {
        const prose = stepOf("call", { data: ["$param.city", "$param.vendor"] });
        const city = { name: "city", label: "City", value: "Gent" };
        const both = scenarioOf([prose], { params: [vendor, city] });
        assert.deepEqual(dataOf(both, prose), [vendor, city]);
    });

    QUnit.test("a name inside another name is not referred to", (assert: Assert) => {
        const other = { name: "vend", label: "Other", value: 1 };
        assert.deepEqual(dataOf(scenarioOf([pick], { params: [other] }), pick), []);
    });
});
