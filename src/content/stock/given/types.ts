import type { Given } from "../../../scenario/types";
import { given } from "../../../scenario/builders";

/** Types of operations: what is made to try with is of one of them. */
function type(name: string, code: string): Given {
    return given(name, "stock.picking.type", [["code", "=", code]], { shared: true, fills: {} });
}

/** Goods come in from vendors: `$receipts`. */
export const receiptType = type("receipts", "incoming");

/** Goods move within the hospital: `$internal`. Odoo has this type once storage locations are switched on. */
export const internalType = type("internal", "internal");

/** Goods leave the stock: `$issues`. */
export const deliveryType = type("issues", "outgoing");
