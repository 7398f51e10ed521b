import type { AuthoredParam } from "../../../scenario/authored";
import { given } from "../../../scenario/builders";
import type { Given } from "../../../scenario/types";
import { forWarehouse, goods, orderOf } from "./ordering";

/** What an order may cost before somebody has to look at it. */
export const limit: AuthoredParam = {
    name: "limit",
    label: "Approval limit",
    value: 5000,
    from: { company: "po_double_validation_amount" },
};

/** An order of so many pieces, each at the limit, that waits for somebody's decision: `$order`. */
export function awaitingApproval(quantity: number): readonly Given[] {
    return [
        ...goods,
        given("order", "purchase.order", [["state", "=", "to approve"], ...forWarehouse], {
            make: { ...orderOf(quantity, "$param.limit"), state: "to approve" },
        }),
    ];
}
