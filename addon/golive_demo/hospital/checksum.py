"""What was made, told without ids and without the day: equal wherever it is made, and whenever on
the same day of the week, for people work on working days."""

from datetime import date, datetime
from hashlib import sha256

from .hospital import Hospital

#: Table → model, domain, and what matters of it. Names that sequences give do not.
TABLES = {
    "companies": ("res.company", [], "name currency_id.name po_double_validation_amount"),
    "users": ("res.users", [], "login name company_id company_ids group_ids.full_name"),
    "holdings": (
        "golive.holding",
        [],
        "role_id.key user_id.login site_id.code manager_id.login state date",
    ),
    "sites": ("golive.site", [], "code name user_ids.login champion_id.login date_live place_ids"),
    "values": ("golive.site.value", [], "site_id.code key name value"),
    "warehouses": ("stock.warehouse", [], "code name company_id"),
    "locations": ("stock.location", [], "complete_name usage company_id barcode"),
    "suppliers": (
        "res.partner",
        [("supplier_rank", ">", 0)],
        "name ref street zip city country_id.code vat bank_ids.acc_number category_id.name",
    ),
    "products": (
        "product.product",
        [("default_code", "!=", False)],
        "default_code name categ_id.complete_name uom_id.name tracking standard_price",
    ),
    "prices": (
        "product.supplierinfo",
        [],
        "product_tmpl_id.default_code partner_id.name sequence min_qty price delay",
    ),
    "lots": ("stock.lot", [], "name product_id.default_code expiration_date"),
    "stock": (
        "stock.quant",
        [("location_id.usage", "=", "internal")],
        "product_id.default_code location_id.complete_name lot_id.name quantity reserved_quantity"
        " user_id.login inventory_date inventory_quantity",
    ),
    "moves": (
        "stock.move",
        [],
        "product_id.default_code location_id.complete_name location_dest_id.complete_name"
        " product_uom_qty quantity state date move_line_ids.lot_id.name",
    ),
    "transfers": (
        "stock.picking",
        [],
        "picking_type_id.sequence_code state scheduled_date date_done user_id.login priority"
        " location_id.complete_name location_dest_id.complete_name note",
    ),
    "scraps": ("stock.scrap", [], "product_id.default_code lot_id.name scrap_qty date_done"),
    "orders": (
        "purchase.order",
        [],
        "partner_id.name user_id.login company_id.name state priority date_order date_planned"
        " date_approve effective_date amount_total receipt_status invoice_status partner_ref"
        " origin",
    ),
    "order lines": (
        "purchase.order.line",
        [],
        "product_id.default_code product_qty price_unit qty_received qty_invoiced date_planned"
        " order_id.partner_id.name",
    ),
    "bills": (
        "account.move",
        [("move_type", "=", "in_invoice")],
        "partner_id.name ref state payment_state invoice_date invoice_date_due amount_total",
    ),
    "rules": (
        "stock.warehouse.orderpoint",
        [],
        "product_id.default_code location_id.complete_name product_min_qty product_max_qty"
        " route_id.name",
    ),
    "equipment": (
        "maintenance.equipment",
        [],
        "name serial_no category_id.name maintenance_team_id.name technician_user_id.login"
        " effective_date warranty_date cost",
    ),
    "requests": (
        "maintenance.request",
        [],
        "name description equipment_id.name stage_id.name maintenance_type user_id.login"
        " owner_user_id.login request_date schedule_date close_date priority kanban_state",
    ),
    "tickets": (
        "helpdesk.ticket",
        [],
        "name description team_id.name user_id.login stage_id.name category_id.name"
        " channel_id.name priority partner_id.name company_id.name create_date closed_date",
    ),
    "problems": (
        "golive.problem",
        [],
        "words user_id.login owner_id.login asked_ids.login state site_id.code area record_name"
        " date_solved answer",
    ),
    "paths": ("golive.path.line", [], "path_id.role_id.key sequence key mode days since"),
    "sessions": (
        "golive.attendance",
        [("session_id", "!=", False)],
        "session_id.name session_id.site_id.code user_id.login state date",
    ),
    "runs": (
        "golive.run",
        [],
        "uid key user_id.login site_id.code mode state date_start date_end grade share",
    ),
    "results": ("golive.result", [], "uid run_id.uid step_key outcome verdict judge seconds date"),
    "attempts": ("golive.attempt", [], "run_id.uid user_id.login date checked earned grade hints"),
}


def checksum(env):
    """:return: dict, table → dict of `rows`, how many, and `checksum` over what matters of them"""
    hospital = Hospital(env)
    return {
        table: _of_table(hospital, *about)
        for table, about in TABLES.items()
        if about[0] in hospital.env
    }


def _of_table(hospital, model, domain, paths):
    records = hospital.env[model].search(domain)
    rows = sorted("|".join(_told(hospital, one, path) for path in paths.split()) for one in records)
    return {"rows": len(rows), "checksum": sha256("\n".join(rows).encode()).hexdigest()[:16]}


def _told(hospital, record, path):
    """What a path of fields leads to, as text; of several records, in order."""
    name, _dot, rest = path.partition(".")
    value = record[name]
    if not hasattr(value, "_name"):
        return _text(hospital, value)
    return ",".join(sorted(_told(hospital, one, rest or "display_name") for one in value))


def _text(hospital, value):
    """Days count from the day the hospital was made."""
    if isinstance(value, datetime):
        return f"{(value.date() - hospital.today).days} {value:%H:%M}"
    if isinstance(value, date):
        return f"{(value - hospital.today).days}"
    if isinstance(value, float):
        return f"{value:.3f}"
    return f"{value}"
