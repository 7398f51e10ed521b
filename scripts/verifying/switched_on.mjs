/**
 * What scenarios need and a new database has switched off, switched on as an administrator does it in
 * Odoo's settings. Python for `odooShell`; whoever runs it commits.
 */
export const SWITCH_ON = `
wanted = {
    # Inventory: wards have places of their own, medicines have lots.
    "group_stock_multi_locations": True,
    "group_stock_production_lot": True,
    # Purchase: what costs more than a buyer may spend is approved.
    "po_order_approval": True,
    # Nobody is sent a message of what leaves the house.
    "stock_text_confirmation": False,
    # Helpdesk: a second ticket about the same thing can be marked as such.
    "helpdesk_mgmt_duplicate_tracking": True,
}
settings = env["res.config.settings"]
settings.create({name: value for name, value in wanted.items() if name in settings._fields}).execute()
`;
