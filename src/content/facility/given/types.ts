import { deliveryType, receiptType } from "../../stock/given/types";
import type { Given } from "../../../scenario/types";

/** The deliveries of the storeroom that serves the site: `$param.type`. */
export const issues: Given = { ...deliveryType, fills: { type: "display_name" } };

/** And where what is bought for it is delivered: `$param.deliver_to`. */
export const types: readonly Given[] = [
    issues,
    { ...receiptType, fills: { deliver_to: "display_name" } },
];
