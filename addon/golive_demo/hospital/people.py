"""People, named by what they do and where, with Odoo's groups for it."""

from passlib.hash import pbkdf2_sha512

from .dates import stamp
from .places import SITE_OF

SITES = {
    "lindenau": "Lindenau",
    "erlenried": "Erlenried",
    "tannberg": "Tannberg",
    "shared": "Shared Services",
}
#: Odoo shows an order's receipt only to who may work in Inventory, and vendors are contacts.
BUYING = [
    "purchase.group_purchase_user",
    "stock.group_stock_user",
    "base.group_partner_manager",
]
#: Role → groups of those who hold it; a key's area stands for the roles that are not named.
GROUPS = {
    "procurement": BUYING,
    "procurement.process_owner": ["purchase.group_purchase_manager", *BUYING],
    "procurement.approver": ["purchase.group_purchase_manager", *BUYING],
    # Odoo shows figures to managers only.
    "procurement.reporting": ["purchase.group_purchase_manager", *BUYING],
    "procurement.executive": ["purchase.group_purchase_manager", *BUYING],
    "procurement.accounts_payable": [
        "account.group_account_invoice",
        "purchase.group_purchase_user",
        "base.group_partner_manager",
    ],
    "inventory": ["stock.group_stock_user"],
    # Odoo shows what rules order to managers only.
    "inventory.super_user": ["stock.group_stock_manager"],
    # Whoever owns the process keeps the list of items, too.
    "inventory.process_owner": ["stock.group_stock_manager", "product.group_product_manager"],
    "inventory.approver": ["stock.group_stock_manager"],
    "inventory.reporting": ["stock.group_stock_manager"],
    "inventory.executive": ["stock.group_stock_manager"],
    "maintenance": ["maintenance.group_equipment_manager"],
    "maintenance.requester": [],
    "helpdesk": ["helpdesk_mgmt.group_helpdesk_user"],
    "helpdesk.agent": ["helpdesk_mgmt.group_helpdesk_user_team"],
    "helpdesk.process_owner": ["helpdesk_mgmt.group_helpdesk_manager"],
    "helpdesk.approver": ["helpdesk_mgmt.group_helpdesk_manager"],
    "helpdesk.reporting": ["helpdesk_mgmt.group_helpdesk_manager"],
    "helpdesk.executive": ["helpdesk_mgmt.group_helpdesk_manager"],
}
ROLLOUT = ["golive.group_admin"]
#: Whoever owns a process writes down how it goes.
OWNERS = ["golive.group_author"]
#: The password is the login, here and nowhere else: few rounds, as Odoo hashes it anew at the first
#: login, and eighty times half a second would be most of the installation.
ROUNDS = 1000


def make(hospital):
    rows = hospital.table("people")
    users = hospital.create(
        "res.users",
        [_values(hospital, row) for row in rows],
        [user_name(row["login"]) for row in rows],
    )
    if "odoobot_state" in users._fields:
        # It would greet people who are to be guided.
        users.odoobot_state = "disabled"
    for user in users:
        password = pbkdf2_sha512.using(rounds=ROUNDS).hash(user.login)
        user._set_encrypted_password(user.id, password)
    _favorites(hospital, rows)
    _since(hospital, users, rows)


def user_name(login):
    """The name of a user's record in this addon."""
    return f"user_{login.replace('.', '_')}"


def user_of(hospital, login):
    return hospital.get(user_name(login))


def _favorites(hospital, rows):
    """What people begin in a store is of their own house: Odoo proposes their favourite type of
    operation. Wards do not receive from vendors, they book what they used."""
    for key, site in SITE_OF.items():
        warehouse = hospital.get(f"warehouse_{key}")
        use = hospital.env.ref(f"golive_demo.type_{key}_use", raise_if_not_found=False)
        here = [row for row in rows if row["site"] == site]
        wards = [row for row in here if "inventory.ward" in row["roles"]]
        stores = [row for row in here if row not in wards or "storekeeper" in row["roles"]]
        (warehouse.in_type_id | warehouse.out_type_id).favorite_user_ids = _users(hospital, stores)
        warehouse.int_type_id.favorite_user_ids = _users(hospital, here)
        if use:
            use.favorite_user_ids = _users(hospital, wards)


def _since(hospital, users, rows):
    """Most have had their login for long: whoever has not is new in the house."""
    draw = hospital.draw("people")
    days = [int(row["joined"] or draw.randint(200, 900)) for row in rows]
    created = {
        user.id: {"create_date": hospital.at(hospital.workday(-day), 9)}
        for user, day in zip(users, days, strict=True)
    }
    stamp(hospital.env, "res.users", created)


def _users(hospital, rows):
    return hospital.env["res.users"].union(*(user_of(hospital, row["login"]) for row in rows))


def _values(hospital, row):
    groups = groups_of(hospital.env, row["roles"].split())
    companies = _companies(hospital, row["site"])
    return {
        "name": f"{row['name']} ({row['title']}, {SITES[row['site']]})",
        "login": row["login"],
        "email": f"{row['login']}@silberau.example",
        "tz": "Europe/Berlin",
        "group_ids": [(6, 0, groups.ids)],
        "company_id": companies[0].id,
        "company_ids": [(6, 0, [company.id for company in companies])],
        "notification_type": "email",
    }


def groups_of(env, roles):
    """Groups that people with these roles need; of apps that are not there, none."""
    names = ["base.group_user"]
    for role in roles:
        names += GROUPS.get(role, GROUPS.get(role.partition(".")[0], []))
    if not roles:
        names += ROLLOUT
    if any(role.endswith(".process_owner") for role in roles):
        names += OWNERS
    groups = [env.ref(name, raise_if_not_found=False) for name in names]
    return env["res.groups"].union(*filter(None, groups))


def _companies(hospital, site):
    group, tannberg = hospital.get("company_group"), hospital.get("company_tannberg")
    return {"tannberg": [tannberg], "shared": [group, tannberg]}.get(site, [group])
