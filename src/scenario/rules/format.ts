/** `purchase.request_for_quotation`, `procurement.buyer`: words joined by dots, two at least. */
export const DOTTED = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/;

/** A key, a bound name, a module: `order_line`. */
export const NAME = /^[a-z][a-z0-9_]*$/;

/** `purchase.purchase_rfq`: a module and a name, as Odoo has them. */
export const XML_ID = /^[a-z][a-z0-9_]*\.[A-Za-z0-9_.-]+$/;

/** A field or a column: Studio's begin with `x_`. */
export const FIELD = /^[a-z_][a-z0-9_]*$/;

/** A Python method: `button_confirm`, `_do`, `actionDone`. */
export const METHOD = /^[A-Za-z_]\w*$/;

/** A filter of a search view. */
export const FILTER = /^[\w.-]+$/;

/** A model: `purchase.order`; some have no dot. */
export const MODEL = /^[a-z_][a-z0-9_]*(\.[a-z0-9_]+)*$/;

/** `$order` or `$param.limit`. */
export const REFERENCE = /^\$(param\.)?[a-z][a-z0-9_]*$/;

/** A whole number from 1. */
export function isCount(value: number): boolean {
    return Number.isSafeInteger(value) && value >= 1;
}
