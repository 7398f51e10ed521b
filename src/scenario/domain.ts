import type { Condition, Domain, DomainValue } from "./types";

/** `$order`, `$user`, `$param.limit`: the name without its `$`. */
const REFERENCE = /^\$((?:param\.)?[a-z][a-z0-9_]*)$/;

/** The name that a value refers to, or null for a value that stands for itself. */
export function referenceIn(value: DomainValue): string | null {
    return typeof value === "string" ? (REFERENCE.exec(value)?.[1] ?? null) : null;
}

/** `$own.quantity`: another field of the record that the condition speaks of. */
const OWN = /^\$own\.[a-z_][a-z0-9_]*$/;

/** Whether a value stands for another field of the same record. */
export function isOwnField(value: unknown): boolean {
    return typeof value === "string" && OWN.test(value);
}

/** How many operands each operator of the prefix notation takes. */
const OPERANDS = { "&": 2, "|": 2, "!": 1 } as const;

/**
 * How many whole terms stand side by side (Odoo joins them by "and"; an empty domain has none), or null
 * where an operator lacks an operand.
 */
export function arity(domain: Domain): number | null {
    let terms = 0;
    for (const item of [...domain].reverse()) {
        if (typeof item !== "string") {
            terms++;
        } else if (terms < OPERANDS[item]) {
            return null;
        } else {
            terms -= OPERANDS[item] - 1;
        }
    }
    return terms;
}

/** Every condition of a domain, those inside `any` and `not any` included, outer before inner. */
export function* conditions(domain: Domain): Generator<Condition> {
    for (const item of domain) {
        if (typeof item !== "string") {
            yield item;
            const inner = innerDomain(item);
            if (inner) {
                yield* conditions(inner);
            }
        }
    }
}

/** The domain that `any` and `not any` hold, or null where there is none. */
export function innerDomain([, operator, value]: Condition): Domain | null {
    return operator === "any" || operator === "not any" ? (isDomain(value) ? value : null) : null;
}

function isDomain(value: DomainValue): value is Domain {
    return Array.isArray(value) && value.every((item) => Array.isArray(item) || isSign(item));
}

function isSign(value: unknown): value is keyof typeof OPERANDS {
    return typeof value === "string" && Object.hasOwn(OPERANDS, value);
}

/** All names that a domain refers to, without their `$`, in the order in which they stand. */
export function references(domain: Domain): readonly string[] {
    return [...conditions(domain)].flatMap(([, operator, value]) => {
        const nested = operator === "any" || operator === "not any";
        const values: readonly unknown[] = Array.isArray(value) && !nested ? value : [value];
        return values.flatMap((one) => (isText(one) ? (referenceIn(one) ?? []) : []));
    });
}

function isText(value: unknown): value is string {
    return typeof value === "string";
}
