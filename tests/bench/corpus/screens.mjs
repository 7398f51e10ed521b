/**
 * The screens of the four apps from which the corpus is made, by model and view. `record`: the form's
 * record is one that these domains find, the first that finds any; so it shows as much as it can.
 */
const form = (model, ...record) => ({ model, view: "form", record });
const list = (model, domain = []) => ({ model, view: "list", domain });

export const SCREENS = [
    form("purchase.order", [["state", "=", "purchase"]]),
    list("purchase.order"),
    form("stock.picking", [["state", "=", "assigned"]]),
    list("stock.picking"),
    form("product.template", [["is_storable", "=", true]]),
    list("product.template"),
    form("stock.picking.type", []),
    form("stock.scrap", []),
    list("stock.warehouse.orderpoint"),
    form("maintenance.request", []),
    list("maintenance.request"),
    form("maintenance.equipment", []),
    list("maintenance.equipment"),
    form("helpdesk.ticket", []),
    list("helpdesk.ticket"),
    form("helpdesk.ticket.team", []),
    form("res.partner", [["is_company", "=", true]]),
    form("product.category", []),
    form("stock.location", [["usage", "=", "internal"]]),
    list("stock.move.line"),
    form("res.config.settings"),
];
