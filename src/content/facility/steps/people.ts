/** Who takes part in ending a facility fault. */
export const AGENT = "helpdesk.agent";
export const TECHNICIAN = "maintenance.technician";
export const STOREKEEPER = "inventory.storekeeper";
export const BUYER = "procurement.buyer";
export const APPROVER = "procurement.approver";

export const TICKET = "helpdesk.ticket";
export const REQUEST = "maintenance.request";
export const TRANSFER = "stock.picking";
export const ORDER = "purchase.order";
