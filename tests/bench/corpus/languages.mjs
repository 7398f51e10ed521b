/** The apps' own words in French; of Arabic only its direction. */
const LOAD = `
env["res.lang"]._activate_lang("fr_FR")
env["res.lang"]._activate_lang("ar_001")
names = ["web", "base", "product", "purchase", "purchase_stock", "stock", "maintenance", "helpdesk_mgmt"]
modules = env["ir.module.module"].search([("name", "in", names), ("state", "=", "installed")])
modules._update_translations("fr_FR")
env.cr.commit()
`;

export async function languages(world) {
    await world.odooShell(LOAD);
}
