import { array, lazy, picklist, strictTuple, string, type GenericSchema } from "../vendor/valibot";
import { scalar } from "./schema";
import type { Domain, DomainValue } from "./types";

const sign = picklist(["&", "|", "!"]);
const operator = picklist([
    "=",
    "!=",
    ">",
    ">=",
    "<",
    "<=",
    "in",
    "not in",
    "like",
    "ilike",
    "not like",
    "not ilike",
    "=like",
    "=ilike",
    "child_of",
    "parent_of",
    "any",
    "not any",
]);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
/** Whether the value suits its operator is for `validate` to say. */
const operand: GenericSchema<unknown, DomainValue> = lazy((value) =>
    !isList(value) ? scalar : value.some(isList) ? domain : array(scalar),
);
const condition = strictTuple([string(), operator, operand]);
/** An Odoo domain, down to its values. */
export const domain: GenericSchema<unknown, Domain> = array(
    lazy((item) => (isList(item) ? condition : sign)),
);
