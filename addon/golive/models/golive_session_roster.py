from odoo import api, models
from odoo.exceptions import AccessError, UserError, ValidationError

from ..play.entry import is_id


class GoliveSession(models.Model):
    """Where a session is, and who can be on its roster: people of its company; for who is no
    administrator, at a site that they lead, and those who work there."""

    _inherit = "golive.session"

    @api.constrains("site_id", "company_id")
    def _check_company(self):
        for session in self:
            company = session.site_id.company_id
            if company and session.company_id != company:
                raise ValidationError(
                    self.env._(
                        "%(site)s is of %(company)s, and so are its sessions.",
                        site=session.site_id.name,
                        company=company.name,
                    )
                )
            session._check_employed(session.attendance_ids.user_id)

    def admit(self, user_id, reason):
        """Somebody was there who was not on the roster of a session that was held; the session
        keeps who said so, and why.

        :param user_id: id of a res.users
        :raise UserError: without a reason, for whoever is on it, and for what was not held
        """
        self.ensure_one()
        self.check_access("write")
        if self.state != "held":
            raise UserError(self.env._("Only the roster of a session that was held is corrected."))
        user = self.env["res.users"].browse(user_id if is_id(user_id) else 0).sudo().exists()
        if not user:
            raise UserError(self.env._("Say who was there."))
        seats = self.env["golive.attendance"].sudo()
        if user in self.sudo().attendance_ids.user_id:
            raise UserError(self.env._("%s is on the roster already.", user.name))
        self._check_works_here(user)
        seat = seats.create({"session_id": self.id, "user_id": user.id, "state": "attended"})
        self.env["golive.correction"]._keep(seat, False, "attended", reason)
        return True

    def action_admit(self):
        """Ask who was there, and why they are added."""
        self.ensure_one()
        return self.env["golive.correct"]._asking(self)

    def _check_place(self):
        """:raise AccessError: for a site that the current user does not lead"""
        if self._administers():
            return
        if any(not session.site_id.led or not session.company_id for session in self):
            raise AccessError(self.env._("Sessions are planned for a site that one leads."))
        for session in self:
            session._check_works_here(session.attendance_ids.user_id)

    def _check_employed(self, users):
        """As superuser, as Odoo calls constraints.

        :raise ValidationError: for who can be on no roster of this company
        """
        for user in users:
            if user.share or (self.company_id and self.company_id not in user.company_ids):
                raise ValidationError(
                    self.env._("%s does not work in the company of this session.", user.name)
                )

    def _check_works_here(self, users):
        """:raise ValidationError: for who works elsewhere, unless an administrator invites them"""
        site = self.sudo().site_id
        if not site or self._administers():
            return
        elsewhere = users - site._who_work_there(users)
        if elsewhere:
            raise ValidationError(
                self.env._(
                    "%(person)s does not work at %(site)s.",
                    person=elsewhere[0].sudo().name,
                    site=site.name,
                )
            )

    @api.model
    def _administers(self):
        return self.env.su or self.env.user.has_group("golive.group_admin")
