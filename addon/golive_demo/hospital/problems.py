"""Problems that people reported from their screens: with the super users, with support, solved."""

from uuid import UUID

from odoo import fields

from .dates import stamp
from .people import user_of
from .places import WAREHOUSE_OF

#: Hours that super users have, counted from the report.
HOURS = 48


def make(hospital):
    rows = hospital.table("problems")
    draw = hospital.draw("problems")
    support = hospital.env.ref("golive.group_support")
    support.user_ids |= user_of(hospital, "rollout.shared")
    problems = hospital.create("golive.problem", [_values(hospital, draw, row) for row in rows])
    for problem, row in zip(problems, rows, strict=True):
        people = problem.asked_ids | problem.owner_id | problem.user_id
        problem.message_subscribe(partner_ids=people.partner_id.ids)
        at = _at(hospital, row)
        stamp(hospital.env, "golive.problem", {problem.id: {"create_date": at}})
    _answers(hospital, problems, rows)


def _at(hospital, row):
    return hospital.at(hospital.workday(int(row["day"])), int(row["hour"]), 12)


def _values(hospital, draw, row):
    site = hospital.get(f"site_{row['site']}")
    reporter = user_of(hospital, f"{row['user']}.{row['site']}")
    env = hospital.env(user=reporter.id, su=True)
    env = env["res.users"].with_company(reporter.company_id).env
    record = _record(hospital, row)
    at = _at(hospital, row)
    owner = user_of(hospital, row["owner"]) if row["owner"] else reporter.browse()
    return {
        "uid": str(UUID(int=draw.getrandbits(128), version=4)),
        "words": row["words"],
        "user_id": reporter.id,
        "asked_ids": [(6, 0, env["golive.holding"]._super_users(row["area"], site).ids)],
        "owner_id": owner.id,
        "state": row["state"],
        "site_id": site.id,
        "company_id": reporter.company_id.id,
        "area": row["area"],
        "screen": row["screen"],
        "view": "form" if record else "list",
        "model": row["model"] or False,
        "res_id": record.id if record else False,
        "url": _address(row, record),
        "versions": env["golive.problem"]._installed(row["model"]),
        "date_due": fields.Datetime.add(at, hours=HOURS),
        "date_solved": _solved(hospital, row),
        "answer": row["answer"] or False,
    }


def _address(row, record):
    if not row["model"]:
        return False
    return f"/odoo/m-{row['model']}/{record.id}" if record else f"/odoo/m-{row['model']}"


def _solved(hospital, row):
    if row["state"] != "solved":
        return False
    return hospital.at(hospital.workday(min(-1, int(row["day"]) + 1)), 15)


def _record(hospital, row):
    """What they had on the screen: one of their own house, in the state that the table says."""
    key, state = WAREHOUSE_OF[row["site"]], row["record"]
    if not state:
        return None
    if row["model"] in ("purchase.order", "stock.picking"):
        ours = (one for one in hospital.orders if one["site"] == key and one["state"] == state)
        order = hospital.get(f"order_{max(ours, key=lambda one: one['number'])['number']:03}")
        return order if row["model"] == "purchase.order" else order.picking_ids[:1]
    if row["model"] == "maintenance.equipment":
        return hospital.get(f"equipment_{key}_{int(state):03}")
    return hospital.env[row["model"]].search(
        [("maintenance_team_id", "=", hospital.get(f"team_device_{row['site']}").id)],
        order="request_date desc, name",
        limit=1,
    )


def _answers(hospital, problems, rows):
    """Who reported it was told what helped."""
    hospital.create(
        "mail.message",
        [
            {
                "model": "golive.problem",
                "res_id": problem.id,
                "body": f"<p>What helped: {problem.answer}</p>",
                "message_type": "comment",
                "subtype_id": hospital.env.ref("mail.mt_comment").id,
                "author_id": problem.owner_id.partner_id.id,
                "date": problem.date_solved,
            }
            for problem, row in zip(problems, rows, strict=True)
            if row["state"] == "solved"
        ],
    )
