from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.base.models.ir_model import MODULE_UNINSTALL_FLAG

#: In the context of a write, says that a method of ours changes the state. An object, because no
#: client can send one.
METHODS = object()
#: What only those methods say.
KEPT = frozenset(
    {
        *("state", "epoch", "date_approved", "date_retired"),
        *("author_ids", "told_authors", "reviewer_ids"),
    }
)


class GoliveScenario(models.Model):
    """Only drafts are written, and where a scenario stands only methods say: whoever asks, the
    superuser included."""

    _inherit = "golive.scenario"

    @api.model_create_multi
    def create(self, vals_list):
        if not self._is_loading():
            context = self.env.context
            # What a context proposes is written as much as what is said.
            proposed = {name for name in KEPT if context.get(f"default_{name}")}
            for vals in vals_list:
                said = vals.get("state", context.get("default_state") or "draft")
                if said != "draft" or ({*vals} & KEPT | proposed) - {"state"}:
                    raise UserError(self.env._("A new scenario is a draft until it is approved."))
                # Edition 0 is kept for what is shipped, so that no upgrade meets one of theirs.
                vals["edition"] = max(vals.get("edition") or 0, 1)
        scenarios = super().create(vals_list)
        scenarios._authored()
        return scenarios

    def write(self, vals):
        self.check_access("write")
        if self.env.context.get("golive_state_by") is not METHODS:
            self._check_draft()
            if KEPT & {*vals}:
                raise UserError(self.env._("Use the buttons to change where a scenario stands."))
            self._authored()
        return super().write(vals)

    def _update_field_translations(self, field_name, translations, digest=None, source_lang=""):
        self._check_draft()
        self._authored()
        return super()._update_field_translations(field_name, translations, digest, source_lang)

    @api.ondelete(at_uninstall=True)
    def _unlink_only_drafts(self):
        if not (self.env.su and self.env.context.get(MODULE_UNINSTALL_FLAG)):
            self._check_draft()

    @api.model
    def _is_loading(self):
        """Whether a module's data file is being loaded: the one moment when what is shipped may
        be written as approved. The superuser's environment cannot be had through RPC."""
        return self.env.su and bool(self.env.context.get("install_mode"))

    def _check_draft(self):
        """Refuse, for everyone, what would change a scenario that is not a draft.

        :raise UserError: naming the first one that is frozen
        """
        if self._is_loading():
            return
        for scenario in self:
            if scenario.state == "review":
                raise UserError(
                    self.env._(
                        "“%s” is in review, so it does not change: take it back first.",
                        scenario.display_name,
                    )
                )
            if scenario.state != "draft":
                raise UserError(
                    self.env._(
                        "“%s” is approved, so it no longer changes: people have learned and tested "
                        "with it. Make a copy and edit that.",
                        scenario.display_name,
                    )
                )

    def _set_state(self, state, **values):
        """Move to `state` past the freeze."""
        values = {"state": state, **values}
        if f"date_{state}" in self._fields:
            values.setdefault(f"date_{state}", fields.Datetime.now())
        return self.with_context(golive_state_by=METHODS).write(values)
