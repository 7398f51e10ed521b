import { SWITCH_ON } from "./switched_on.mjs";

/**
 * Somebody for each role, as far as possible of the hospital or of Odoo's demo data: who holds it there,
 * at one site where they can, else somebody made with the groups of the role. Each may have scenarios checked,
 * and their password is their login.
 *
 * @param {import("../sandbox/world.mjs").World} world
 * @param {string} [site] its code; default: that with most roles in its reach
 * @param {boolean} [settings] whether what scenarios need is switched on in Odoo's settings; default: true
 * @returns {Promise<Record<string, string>>} key of the role → login; "" → who plays what has no role
 */
export async function hireForRoles({ odooShell }, site = "", settings = true) {
    const given = `code = ${JSON.stringify(site)}\nbeside = ${JSON.stringify(BESIDE)}\n`;
    const printed = await odooShell((settings ? SWITCH_ON : "") + given + HIRE);
    const line = printed.split("\n").find((text) => text.startsWith(MARK));
    if (!line) {
        throw new Error(`nobody could be hired: ${printed.slice(-500)}`);
    }
    return JSON.parse(line.slice(MARK.length));
}

/**
 * What a role's work takes and its groups do not give: a bill is matched to orders by who sees them, and a
 * vendor's bank account is entered by who may make contacts.
 */
const BESIDE = {
    "procurement.accounts_payable": ["purchase.group_purchase_user", "base.group_partner_manager"],
};

const MARK = "golive people: ";

const HIRE = `
import json

# Odoo's own demo user buys and receives, as a buyer of a hospital does: its data gives demo no app.
own = env.ref("base.user_demo", raise_if_not_found=False)
if own:
    apps = ["purchase.group_purchase_user", "stock.group_stock_user"]
    own.write({"group_ids": [(4, env.ref(group).id) for group in apps]})

Users = env["res.users"].with_context(no_reset_password=True)
data = env["ir.model.data"].search([
    ("model", "=", "res.users"),
    "|", ("module", "=", "golive_demo"),
    "&", ("module", "=", "base"), ("name", "=", "user_demo"),
], order="id")
demo = Users.browse(data.mapped("res_id")).exists().filtered(
    lambda user: user.active and not user.has_group("base.group_system")
)
roles = env["golive.role"].search([])

def at(site):
    """Who holds which role at a site, its own people before those who serve every site."""
    own = demo.sorted(lambda user: user not in site.user_ids)
    return {role: (own & role._holders(site))[:1] for role in roles}

# Work that goes through several hands stays at one site.
sites = env["golive.site"].search([("code", "=", code)] if code else [])
here = sites.sorted(lambda site: -sum(map(bool, at(site).values())))[:1]
if code and not here:
    raise ValueError("there is no site " + code)
staff = at(here) if here else {}
for role in roles:
    staff[role] = staff.get(role) or (demo & role._holders())[:1]

def make(role):
    login = "verify_" + role.key.replace(".", "_")
    before = Users.search([("login", "=", login)])
    if before:
        return before
    # As Odoo hires anybody, and what the role takes.
    groups = Users._default_groups() | role.group_ids | role.likely_group_ids
    groups = groups.union(*map(env.ref, beside.get(role.key, [])))
    user = Users.create({"name": role.name, "login": login, "group_ids": [(6, 0, groups.ids)]})
    if not role.group_ids:
        role.user_ids = [(4, user.id)]
    return user

people = {"": demo[:1] or make(roles[:1])}
for role in roles:
    people[role.key] = staff[role] or make(role)
for user in {user.id: user for user in people.values()}.values():
    user.write({"password": user.login, "group_ids": [(4, env.ref("golive.group_admin").id)]})
    # Who serves every site, or works in both companies, is at work for this one.
    if here.company_id & user.company_ids:
        user.company_id = here.company_id
    person = env["golive.person"].with_user(user).with_company(user.company_id)
    if here and here in person._sites():
        person.choose_site(here.id)
env.cr.commit()
env.registry.signal_changes()
print("${MARK}" + json.dumps({key: user.login for key, user in people.items()}))
`;
