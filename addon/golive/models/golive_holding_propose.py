from odoo import api, fields, models


class GoliveHolding(models.Model):
    """Proposing who may hold which role, by Odoo's groups and by what people did of late."""

    _inherit = "golive.holding"

    @api.model
    def action_propose(self):
        """Propose people, and show who is to be confirmed.

        :return: an action
        :raise AccessError: for anybody but an administrator of Golive
        """
        self.check_access("create")
        count = self._propose()
        action = self.env["ir.actions.act_window"]._for_xml_id("golive.action_golive_holding")
        action["context"] = {"search_default_proposed": 1, "search_default_by_role": 1}
        if count:
            return action
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "message": self.env._(
                    "Nobody is to be proposed: all who may hold a role are known."
                ),
                "next": action,
            },
        }

    @api.model
    def _propose(self):
        """Propose people for roles that they do not hold and were not declined for, each at their
        only site if they have one; only people of the companies selected.

        :return: how many
        """
        companies = self.env.companies
        roles = self.env["golive.role"].sudo().search([("key", "!=", False)])
        vals_list = [
            {
                "role_id": role.id,
                "user_id": user.id,
                "site_id": self._only_site(user),
                "manager_id": self._manager(user),
                "state": "proposed",
                "reason": reason,
            }
            for role in roles
            for user, reason in role._likely_people()
            if user.company_ids & companies
        ]
        return len(self.create(vals_list))

    @api.model
    def _only_site(self, user):
        """The id of the one site that names a person, or False; of another company's, too."""
        sites = self.env["golive.site"]._naming(user)
        is_here = sites.company_id <= self.env.companies
        return sites.id if len(sites) == 1 and is_here else False

    @api.model
    def _manager(self, user):
        """The id of whom a person reports to, where the Employees app says, or False."""
        employees = self.env.get("hr.employee")
        if employees is None:
            return False
        employee = employees.sudo().search([("user_id", "=", user.id)], limit=1)
        return employee.parent_id.user_id.id or False


class GoliveRole(models.Model):
    """Who may hold a role."""

    _inherit = "golive.role"

    trace_ids = fields.One2many("golive.role.trace", "role_id", groups="golive.group_admin")

    def action_propose(self):
        """Propose people for every role, and show who is to be confirmed."""
        return self.env["golive.holding"].action_propose()

    def _likely_people(self):
        """Who may hold it and is not known to: of its likely groups, who left traces of the role.
        By their group alone, who has no role in its area yet: where others left traces, only if
        they are too new to have left any.

        :return: list of (res.users, str): the person, and why
        """
        self.ensure_one()
        known = self.holding_ids.user_id | self._holders()
        groups = self.likely_group_ids
        people = (groups.all_user_ids - known).filtered(lambda user: user.active and not user.share)
        people = people.filtered(lambda user: not user._is_superuser()).sorted("name")
        counts = {trace: trace._counts() for trace in self.trace_ids}
        # Where Odoo is new, nobody has done anything yet.
        is_used = any(counts.values())
        settled = self.env["golive.holding"].search(
            [("state", "=", "confirmed"), ("role_id.area", "=", self.area)]
        )
        days = max(self.trace_ids.mapped("days"), default=0)
        new_since = fields.Datetime.subtract(fields.Datetime.now(), days=days)
        found = []
        for user in people:
            done = [
                self.env._(
                    "%(count)s × %(what)s in %(days)s days",
                    count=counts[trace].get(user.id, 0),
                    what=self.env["ir.model"]._get(trace.model).name,
                    days=trace.days,
                )
                for trace in self.trace_ids
                if counts[trace].get(user.id, 0) >= trace.at_least
            ]
            if not done and user in settled.user_id:
                continue
            if is_used and not done:
                if user.create_date < new_since:
                    continue
                done = [self.env._("New, by group only")]
            mine = (groups & user.all_group_ids).mapped("full_name")
            found.append((user, "; ".join([*done, *mine])))
        return found
