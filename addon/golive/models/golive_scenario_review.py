from odoo import SUPERUSER_ID, api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tools import SQL


class GoliveScenario(models.Model):
    """The way of a scenario: its authors write a draft and submit it, the owner of the process, who
    is none of them, approves it or sends it back, and retires it in the end."""

    _inherit = "golive.scenario"

    reviewer_ids = fields.Many2many(
        "res.users",
        "golive_scenario_reviewer_rel",
        string="Reviewers",
        readonly=True,
        copy=False,
        help="Who was asked to approve it: the owners of its process, else administrators.",
    )
    review_ids = fields.One2many("golive.review", "scenario_id", string="Reviews", readonly=True)
    may_approve = fields.Boolean(
        compute="_compute_may", help="It is for you to approve it or to send it back."
    )
    may_retire = fields.Boolean(compute="_compute_may", help="You may take it out of use.")

    @api.depends("state", "author_ids", "told_authors", "role_ids")
    @api.depends_context("uid")
    def _compute_may(self):
        for scenario in self:
            is_in_review = scenario.state == "review"
            scenario.may_approve = is_in_review and self.env.user in scenario._approvers()
            scenario.may_retire = scenario._may_retire()

    def submit(self):
        """Ask the owners of the process to approve drafts, which do not change meanwhile.

        :raise ValidationError: saying what is still wrong, step by step
        :raise UserError: where nobody but its authors could approve it
        """
        self.check_access("write")
        for scenario in self:
            if scenario.state != "draft":
                raise UserError(self.env._("Only a draft can be submitted for review."))
            scenario._check_whole()
            reviewers = scenario._approvers()
            if not reviewers:
                raise UserError(
                    self.env._(
                        "Nobody but its authors may approve “%s”: name an owner of its process, or "
                        "another administrator of Golive.",
                        scenario.display_name,
                    )
                )
            scenario._decide("submitted", "review", reviewer_ids=reviewers.ids)
            scenario._ask(reviewers)
        return True

    def approve(self):
        """Freeze what was submitted, so that people can start it.

        :raise AccessError: for its authors, and for who does not own its process
        :raise ValidationError: saying what is wrong by now, step by step
        """
        for scenario in self:
            scenario._check_approver()
            scenario._check_whole()
            scenario._check_as_submitted()
            scenario._decide("approved", "approved", epoch=scenario._followed_epoch())
        return True

    def send_back(self, reason):
        """Give what was submitted back to its authors.

        :param reason: what they should change
        """
        reason = reason.strip() if isinstance(reason, str) else ""
        if not reason:
            raise UserError(self.env._("Say what should change."))
        for scenario in self:
            scenario._check_approver()
            scenario._decide("returned", "draft", reason)
            scenario._tell_authors(reason)
        return True

    def withdraw(self):
        """Take what was submitted back, to go on writing."""
        self.check_access("write")
        for scenario in self:
            if scenario.state != "review":
                raise UserError(self.env._("“%s” is not in review.", scenario.display_name))
            scenario._decide("withdrawn", "draft")
        return True

    def retire(self):
        """Take scenarios out of use: nobody can start them, runs keep what they recorded."""
        for scenario in self.filtered(lambda one: one.state != "retired"):
            if not scenario._may_retire():
                raise AccessError(
                    self.env._(
                        "“%s” is in use: it is for the owners of its process, or an administrator "
                        "of Golive, to retire it.",
                        scenario.display_name,
                    )
                )
            scenario._decide("retired", "retired")
        return True

    def _approvers(self):
        """Who may approve it, none of them an author of it: whoever owns the process in an area of
        its roles; where nobody does, the administrators of Golive."""
        self.ensure_one()
        scenario = self.sudo()
        roles = scenario.env["golive.role"].search(
            [("segment", "=", "process_owner"), ("area", "in", self._areas())]
        )
        for people in (roles._holders(), scenario._administrators()):
            if others := people.filtered(lambda user: not scenario._is_writer(user)):
                return others.sudo(False)
        return self.env["res.users"]

    def _areas(self):
        """Areas of its roles. Asked of the database: of roles that a person may not see there is
        nothing in what was read for them, which the superuser reads, too."""
        field = self._fields["role_ids"]
        self.env.flush_all()
        rows = self.env.execute_query(
            SQL(
                "SELECT DISTINCT role.area FROM golive_role role JOIN %s link ON link.%s = role.id"
                " WHERE link.%s = %s",
                SQL.identifier(field.relation),
                SQL.identifier(field.column2),
                SQL.identifier(field.column1),
                self._origin.id or 0,
            )
        )
        return [area for [area] in rows]

    @api.model
    def _administrators(self):
        users = self.env.ref("golive.group_admin").sudo().all_user_ids
        return users.filtered(lambda user: user.id != SUPERUSER_ID and user.active)

    def _may_retire(self):
        """A draft is its authors' to put away; what is in use is the process owners'."""
        self.ensure_one()
        if self.state == "retired":
            return False
        if self.env.su or self.env.user.has_group("golive.group_admin"):
            return True
        if set(self._areas()) & set(self.env["golive.role"]._owned_areas()):
            return True
        return self.state != "approved" and self.has_access("write")

    def _check_approver(self):
        self.check_access("read")
        if self.state != "review":
            raise UserError(self.env._("“%s” was not submitted for review.", self.display_name))
        if self.env.user not in self._approvers():
            if self.sudo()._is_writer(self.env.user):
                raise AccessError(
                    self.env._(
                        "You wrote in “%s”: somebody else is to approve it.", self.display_name
                    )
                )
            raise AccessError(
                self.env._("“%s” is for the owners of its process to approve.", self.display_name)
            )

    def _check_whole(self):
        if problems := self._problems():
            raise ValidationError("\n".join(problems))

    def _check_as_submitted(self):
        if said := self._words_otherwise():
            raise ValidationError(
                "\n".join([self.env._("It is not as it was submitted. Take it back:"), *said])
            )

    def _decide(self, act, state, reason=None, **values):
        """Move on, for whoever may: it is kept who did it, and what waited for others is done."""
        scenario = self.sudo()
        scenario.env["golive.review"]._keep(scenario, act, reason)
        scenario._set_state(state, **values)
        scenario.activity_ids.unlink()

    def _ask(self, reviewers):
        for user in reviewers:
            scenario = self.sudo().with_context(lang=user.lang)
            scenario.activity_schedule(
                "mail.mail_activity_data_todo",
                user_id=user.id,
                summary=scenario.env._("Review: %s", scenario.name),
            )

    def _tell_authors(self, reason):
        """Who submitted it has something to do again."""
        submitted = self.sudo().review_ids.filtered(lambda review: review.act == "submitted")[:1]
        scenario = self.sudo().with_context(lang=submitted.user_id.lang)
        scenario.activity_schedule(
            "mail.mail_activity_data_todo",
            user_id=submitted.user_id.id,
            summary=scenario.env._("Sent back: %s", scenario.name),
            note=reason,
        )
