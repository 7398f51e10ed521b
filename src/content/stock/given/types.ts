import type { Domain, Given } from "../../../scenario/types";
import { given } from "../../../scenario/builders";

/** Types of operations of the site's warehouse: what is made to try with is of one of them. */
function type(name: string, code: string): Given {
    const find: Domain = [
        ["code", "=", code],
        // Where nobody says which warehouse: any.
        ["warehouse_id.name", "ilike", "$param.warehouse"],
    ];
    return given(name, "stock.picking.type", find, { shared: true, fills: {} });
}

/** Goods come in from vendors: `$receipts`. */
export const receiptType = type("receipts", "incoming");

/** Goods move within the hospital: `$internal`. Odoo has this type once storage locations are switched on. */
export const internalType = type("internal", "internal");

/** Goods leave the stock: `$issues`. */
export const deliveryType = type("issues", "outgoing");
