"""What counts for a run: what was made since it began, of the company that it is played in."""

from functools import cached_property

from odoo.fields import Domain


class Scope:
    """Part of `Judge`, which sets what this reads.

    `env`: environment of the person; `started`: datetime, UTC, when the run began; `made`: what was
    made or found for the run, not by the person: model → ids; `company`: res.company, or None.
    """

    env = started = made = company = None

    def is_own(self, record, user_id=None):
        """Whether this person made `record` since the run began, and not Golive for the run.

        :param user_id: somebody else
        """
        made = record.sudo()
        return (
            made.create_uid.id == (user_id or self.env.uid)
            and made.create_date >= self.started
            and record.id not in self.made.get(record._name, ())
        )

    def since(self, model, user_id=None):
        """Domain of what somebody made since the run began, in its company.

        :param user_id: default: this person
        """
        return (
            Domain("create_uid", "=", user_id or self.env.uid)
            & Domain("create_date", ">=", self.started)
            & Domain("id", "not in", list(self.made.get(model._name, ())))
            & self.of_company(model)
        )

    def of_company(self, model):
        """Domain of what is the run's company's, of its branches or of what it is a branch of, or
        of no company."""
        field = model._fields.get("company_id")
        if not self.company or not field or field.comodel_name != "res.company":
            return Domain.TRUE
        if not field._description_searchable:
            return Domain.TRUE
        return Domain("company_id", "in", [*self.companies, False])

    def is_at_home(self, record):
        """Whether the record is of the run's company, or of none."""
        return bool(record.sudo().filtered_domain(self.of_company(record)))

    @cached_property
    def companies(self):
        """Ids of the companies that the run is played in: its own, with branches and above."""
        company = self.company.sudo()
        return (company.parent_ids | company.search([("id", "child_of", company.ids)])).ids
