from odoo import api, models
from odoo.exceptions import UserError

from ..atlas.atlas import Atlas
from ..atlas.audience import Audience
from ..atlas.happening import TYPING
from ..atlas.inspection import locate
from ..atlas.place import label, place_words
from ..atlas.rights import administrators, groups_of
from ..atlas.showing import is_hidden_now, is_locked_now
from ..play.entry import parse_step
from ..play.naming import deleted
from ..play.not_now import not_now
from ..play.person import of_the_page

#: Anchors that stand on no record.
FREE = ("menu", "app", "view", "css")
#: Controls that stand on the record that is open.
OF_RECORD = ("save", "discard", "add_line", "action", "actions", "print")
RIGHT = ("menu_hidden", "action_hidden", "model_hidden", "hidden", "no_create_right")
#: It is there, only not where the person is now.
ELSEWHERE = (
    *("other_page", "other_view", "opens_as", "not_editable"),
    *("hidden_then", "readonly", "readonly_then"),
)


class GoliveRun(models.Model):
    """Where a step's target lives, and why it is not on the person's screen."""

    _inherit = "golive.run"

    @api.readonly
    @api.model
    @of_the_page
    def explain(self, uid, step):
        """Why a step's target is not there, with the person's own rights.

        :param step: key of a step
        :return: `Whereabouts` of the protocol
        :raise AccessError: for another person's run
        :raise UserError: for a step that the run does not have
        """
        run = self._own(uid)
        course = run._course()
        place = course.script.index.get(parse_step(self.env, step))
        if place is None:
            raise UserError(self.env._("This run has no step “%s”.", step))
        atlas = Atlas(self.env, Audience.of_user(self.sudo().env, self.env.user))
        anchor = course.script.steps[place].get("at") or {}
        finding = locate(atlas, course.script.body, step)
        where = place_words(atlas, finding, anchor)
        told = self._explain_role(course, course.script.steps[place])
        told = told or self._explain_lost(course, course.script.steps[place])
        told = told or self._explain_unopened(course, course.script.steps[place])
        told = told or self._explain_record(course, course.script.steps[place], finding)
        reason, words = told or self._explain_target(atlas, finding, anchor)
        return {"reason": reason, "where": where, "words": words}

    def _explain_role(self, course, step):
        """Who does not hold the role of a step is to ask for it, whatever the target."""
        if course.is_mine(step):
            return None
        actor = course.script.actor(step)
        return "right", self.env._(
            "You do not hold the role “%(role)s”. Ask an administrator: %(who)s.",
            role=self.env["golive.role"]._names([actor]).get(actor, actor),
            who=", ".join(administrators(self.env(su=True))),
        )

    def _explain_lost(self, course, step):
        """What became of the record that the step had given its name, where that is out of reach.

        :return: pair (reason, words), or None
        """
        bind = step.get("binds")
        record_id = course.bindings.get(bind["name"]) if bind else None
        if not record_id or bind["name"] in course.standing() or bind["model"] not in self.env:
            return None
        return self._explain_reach(self.env[bind["model"]].browse(record_id))

    def _explain_unopened(self, course, step):
        """What was to be done is done, and what came of it is to be opened still.

        :return: pair (reason, words), or None
        """
        bind = step.get("binds") or {}
        check = (step.get("expect") or {}).get("check")
        model = self.env.get(bind.get("model"))
        if model is None or bind["name"] in course.bindings:
            return None
        ruling = course.judge.check(step, check) if check else None
        is_done = ruling and ruling.verdict == "passed"
        if bind["from"] == "new":
            is_made = bind["name"] in course.candidates()
            is_done = is_made and (is_done or ruling is None)
        if not is_done:
            return None
        return "state", self.env._(
            "This is done. Open what came of it to go on: %s. If nothing did, skip this step.",
            self.env["ir.model"]._get(model._name).name,
        )

    def _explain_record(self, course, step, finding):
        """What the record that the target stands on says of it.

        :return: pair (reason, words), or None where it is not what is in the way
        """
        bind = _subject(course.script, step, finding)
        record_id = course.bindings.get(bind["name"]) if bind else None
        if not record_id or bind["model"] not in self.env:
            return None
        record = self.env[bind["model"]].with_context(active_test=False).browse(record_id)
        if told := self._explain_reach(record):
            return told
        types = not set(step.get("do") or {}).isdisjoint(TYPING)
        if types and not record.has_access("write"):
            return "right", self._ask(self.env["res.groups"].sudo())
        return None if finding.code else self._explain_state(record, finding, step, types)

    def _explain_reach(self, record):
        """Why the person does not get at a record of the run; None: they do."""
        if not record.sudo().exists():
            return "gone", deleted(self.env, record._name)
        if told := self._explain_company(record):
            return told
        if not record.has_access("read"):
            return "right", self._ask(self.env["res.groups"].sudo())
        return None

    def _explain_company(self, record):
        field = record._fields.get("company_id")
        if not field or field.comodel_name != "res.company":
            return None
        company = record.sudo().company_id
        if not company or company in self.env.companies:
            return None
        mine = self.env.user.company_ids
        at_home = record.with_context(allowed_company_ids=mine.ids)
        if company not in mine or not at_home.has_access("read"):
            return "right", self._ask(self.env["res.groups"].sudo())
        return "company", self.env._(
            "%(record)s belongs to the company %(company)s. Select it at the top of the screen.",
            record=at_home.display_name,
            company=company.name,
        )

    def _explain_state(self, record, finding, step, types):
        """Whether the record hides the target as it is now, or does not let it be changed."""
        is_hidden = is_hidden_now(record, finding.nodes)
        if is_hidden or (types and is_locked_now(record, finding.nodes)):
            lines = record._fields.get(step["at"].get("in"))
            model = lines.comodel_name if lines is not None else record._name
            what = label(Atlas(self.env), model, finding.nodes[0])
            return "state", not_now(record, what, is_hidden)
        return None

    def _explain_target(self, atlas, finding, anchor):
        if finding.code in RIGHT:
            return "right", self._ask(groups_of(atlas, finding, anchor))
        if finding.result == "gone" and finding.code not in ELSEWHERE:
            return "unknown", self.env._(
                "Nothing in this database is called so any more. Tell who looks after Golive here."
            )
        return "elsewhere", ""

    def _ask(self, groups):
        """What right is missing, and whom to ask for it. No value of any record is in it."""
        who = ", ".join(administrators(self.env(su=True)))
        if not groups:
            return self.env._("You have no right to see it. Ask an administrator: %s.", who)
        return self.env._(
            "You have no right to see it: it is for %(groups)s. Ask an administrator: %(who)s.",
            groups=", ".join(groups.mapped("display_name")),
            who=who,
        )


def _subject(script, step, finding):
    """The binding of the record that a step's target stands on, or None."""
    anchor = step.get("at") or {}
    named = anchor.get("record") or (anchor.get("row") if "button" in anchor else None)
    if named:
        return script.binds.get(named.removeprefix("$"))
    control = anchor.get("control")
    if any(name in anchor for name in FREE) or (control and control not in OF_RECORD):
        return None
    screen = finding.screen
    if screen is None or not screen.model or screen.view not in (None, "form", "settings"):
        return None
    return script.subject(step, model=screen.model)
