import fc from "fast-check";
import { arity, conditions, references } from "../../../src/scenario/domain";
import type { Domain } from "../../../src/scenario/types";
import { anyDomain } from "./worlds";

const A = ["state", "=", "draft"] as const;

QUnit.module("domain", () => {
    QUnit.test("counts whole terms, and finds operators without operands", (assert: Assert) => {
        const cases: readonly (readonly [Domain, number | null])[] = [
            [[], 0],
            [[A, A], 2],
            [["&", A, A], 1],
            [["|", "!", A, "&", A, A], 1],
            [["&", A], null],
            [["!"], null],
            [["|", A, A, "&"], null],
        ];
        for (const [domain, terms] of cases) {
            assert.equal(arity(domain), terms, JSON.stringify(domain));
        }
    });

    QUnit.test("two domains side by side have the terms of both", (assert: Assert) => {
        const terms = (domain: Domain): number => arity(domain) ?? Number.NaN;
        fc.assert(
            fc.property(anyDomain, anyDomain, (left, right) => {
                return terms([...left, ...right]) === terms(left) + terms(right);
            }),
        );
        assert.ok(true);
    });

    QUnit.test("an operator before a domain of one term too few is noticed", (assert: Assert) => {
        fc.assert(
            fc.property(anyDomain, (domain) => {
                const terms = arity(domain) ?? Number.NaN;
                return arity(["&", ...domain]) === (terms < 2 ? null : terms - 1);
            }),
        );
        assert.ok(true);
    });

    QUnit.test("finds references in lists and in nested domains", (assert: Assert) => {
        const domain: Domain = [
            ["id", "in", ["$order", 3]],
            ["line_ids", "any", [["product_id", "=", "$param.product"]]],
            ["name", "=", "$5 voucher"],
        ];
        assert.deepEqual(references(domain), ["order", "param.product"]);
        assert.equal([...conditions(domain)].length, 4);
    });
});
