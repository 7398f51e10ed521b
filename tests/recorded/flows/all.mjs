import { HELPDESK } from "./helpdesk.mjs";
import { MAINTENANCE } from "./maintenance.mjs";
import { PURCHASE } from "./purchase.mjs";
import { STOCK } from "./stock.mjs";

/** Twenty pieces of work over the four apps, as a process owner does them once. */
export const FLOWS = [...PURCHASE, ...STOCK, ...MAINTENANCE, ...HELPDESK];
