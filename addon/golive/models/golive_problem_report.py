from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.release import version as odoo_version

from ..play.entry import UID, is_id
from ..play.person import of_the_page
from ..play.text import is_text, said

MAX_WORDS = 2000
MAX_SCREEN = 200
SAID = frozenset({"uid", "words", "model", "record", "view", "screen", "url", "run", "step"})


class GoliveProblem(models.Model):
    """Reporting a problem with the screen that one has."""

    _inherit = "golive.problem"

    @api.model
    @of_the_page
    def report(self, values):
        """Report a problem with the screen that one has.

        :param values: dict: `uid`, made by the client, with which sending it again changes nothing;
            `words`; and, each optional, `model`, `record` (id), `view`, `screen`, `url`, and of
            what is played `run` (uid) and `step` (key)
        :return: dict: `id`; `people`, names of who has it first
        :raise ValidationError: for anything else
        :raise AccessError: for who does not work in Odoo
        """
        self.env["golive.scenario"].browse().check_access("read")
        told = self._parsed(values)
        known = self.sudo().search([("uid", "=", told["uid"])])
        if known:
            if known.user_id != self.env.user:
                raise AccessError(self.env._("This report is somebody else's."))
            return known._receipt()
        record = self.env["golive.person"]._readable(told.get("model"), told.get("record"))
        holdings = self.env["golive.holding"]._about(record)
        area = holdings._area_of(told.get("model"))
        site = holdings._site_of(record)
        helpers = holdings._super_users(area, site)
        run = self._run(told)
        hours = self.env["golive.settings"]._said("problem_hours")
        problem = self.sudo().create(
            {
                "uid": told["uid"],
                "words": told["words"].strip(),
                "user_id": self.env.uid,
                "asked_ids": helpers.ids,
                "company_id": holdings.env.company.id,
                "site_id": site.id,
                "area": area,
                "screen": told.get("screen"),
                "view": told.get("view"),
                "model": told.get("model"),
                "res_id": record.id if record else False,
                "url": told.get("url"),
                "run_id": run.id if run else False,
                "step_key": told.get("step") if run else False,
                "versions": self._installed(told.get("model")),
                "date_due": fields.Datetime.add(fields.Datetime.now(), hours=hours),
            }
        )
        if not helpers:
            problem._to_support()
        else:
            problem.message_subscribe(partner_ids=helpers.partner_id.ids)
            problem.message_post(
                body=self.env._("A problem was reported: %s", problem.name),
                partner_ids=helpers.partner_id.ids,
                subtype_xmlid="mail.mt_note",
            )
        return problem._receipt()

    def _receipt(self):
        """As superuser."""
        with_them = self.asked_ids.sorted("name") if self.state == "new" else self.asked_ids[:0]
        return {"id": self.id, "people": with_them.mapped("name")}

    @api.model
    def _parsed(self, values):
        if not isinstance(values, dict) or not set(values) <= SAID:
            raise ValidationError(self.env._("Not a report of a problem."))
        told = {name: value for name, value in values.items() if value not in (None, False, "")}
        is_right = (
            isinstance(told.get("uid"), str)
            and UID.fullmatch(told["uid"])
            and is_text(told.get("words", ""), MAX_WORDS)
            and ("record" not in told or is_id(told["record"]))
            and all(
                is_text(told.get(name, "x"), MAX_SCREEN)
                for name in ("model", "view", "screen", "run", "step")
            )
            and is_text(told.get("url", "x"), MAX_WORDS)
        )
        if not is_right or ("model" in told and told["model"] not in self.env):
            raise ValidationError(self.env._("Not a report of a problem."))
        if not said(told.get("words", "")):
            raise ValidationError(self.env._("Say in a few words what happened."))
        if self.env.get(told.get("model"), self)._abstract:
            # It has neither records nor screens.
            del told["model"]
        return told

    @api.model
    def _run(self, told):
        """The run that they play, where it is theirs."""
        try:
            return self.env["golive.run"]._own(told["run"]) if told.get("run") else None
        except UserError:
            # `AccessError` and `ValidationError` are such, too.
            return None

    @api.model
    def _installed(self, model):
        """Versions of Odoo, of Golive and of what the screen's model is of."""
        modules = self.env["ir.module.module"].sudo()
        names = {"golive"}
        if model:
            names |= set((self.env["ir.model"]._get(model).modules or "").split(", "))
        found = modules.search_fetch(
            [
                ("state", "=", "installed"),
                "|",
                ("name", "in", sorted(names)),
                ("name", "=like", "golive%"),
            ],
            ["name", "latest_version"],
        )
        # Odoo calls the installed one the latest.
        return {"odoo": odoo_version, "modules": {one.name: one.latest_version for one in found}}
