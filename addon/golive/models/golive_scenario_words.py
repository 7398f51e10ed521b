import logging
from textwrap import shorten

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..content.scenario import TOLD, content_of, digest_of
from ..content.words import put_words
from ..play.shape import WORDS

_logger = logging.getLogger(__name__)
#: What somebody looked at last, by where a scenario stands.
LOOKED_AT = {"review": "submitted", "approved": "approved"}
MAX_TOLD = 80


class GoliveScenario(models.Model):
    """The customer's words stay as they were approved, in every language. Odoo imports translations
    past the ORM, and so past the freeze: what such an import changed is put back, and what got past
    that, too, is said and can be taken back."""

    _inherit = "golive.scenario"

    words_otherwise = fields.Text(
        compute="_compute_words_otherwise",
        help="What is not as it was submitted or approved, by step, word and language.",
    )

    @api.depends("state", "review_ids", "step_ids")
    @api.depends_context("lang")
    def _compute_words_otherwise(self):
        for scenario in self:
            scenario.words_otherwise = "\n".join(scenario._origin._words_otherwise())

    def take_words_back(self):
        """Have it say again what was submitted or approved.

        :raise AccessError: for whoever may not retire it
        :raise UserError: where nothing differs, or it is not known how it was
        """
        for scenario in self:
            if not scenario._may_retire():
                raise AccessError(
                    self.env._("It is for the owners of its process to take its words back.")
                )
            if not scenario._put_words_back():
                raise UserError(
                    self.env._("Nothing of “%s” can be taken back.", scenario.display_name)
                )
        return True

    @api.model
    def _keep_words(self):
        """Put back what an import of translations changed. It reaches only what has an xml id, such
        as Odoo gives to what was once exported. Never fails: modules are loaded meanwhile."""
        try:
            with self.env.cr.savepoint():
                looked_at = [("edition", ">", 0), ("state", "in", list(LOOKED_AT))]
                scenarios = self.sudo().search(looked_at)
                named = {id_ for id_, names in scenarios._get_external_ids().items() if names}
                for step_id, names in scenarios.step_ids._get_external_ids().items():
                    if names:
                        named.add(self.env["golive.step"].browse(step_id).sudo().scenario_id.id)
                for scenario in scenarios.filtered(lambda one: one.id in named):
                    if scenario._put_words_back():
                        _logger.info("Golive: %s keeps its words", scenario.display_name)
        except Exception:
            _logger.exception("Golive: what translations changed is not put back")

    def _put_words_back(self):
        """Whether there was something to put back."""
        self.ensure_one()
        scenario, said = self.sudo(), self._words_otherwise()
        content = scenario._looked_at().content if said else None
        if not content:
            return False
        steps = {step["key"]: step["words"] for step in content["steps"]}
        before = digest_of(content_of(scenario))
        put_words(scenario, {name: content["words"].get(name) for name in TOLD})
        for step in scenario.step_ids.filtered(lambda one: one.key in steps):
            put_words(step, {name: steps[step.key].get(name) for name in WORDS})
        if digest_of(content_of(scenario)) == before:
            return False
        scenario.env["golive.review"]._keep(scenario, "restored", "\n".join(said))
        self.invalidate_recordset(["words_otherwise"])
        return True

    def _looked_at(self):
        """What somebody did when they last looked at it, as superuser; empty: nobody has to."""
        act = LOOKED_AT.get(self.state) if self.edition else None
        found = self.sudo().review_ids.filtered(lambda one: one.act == act)
        return found.sorted(lambda one: (bool(one.content), one.date, one.id))[-1:]

    def _words_otherwise(self):
        """What is not as it was then: lines."""
        scenario = self.sudo()
        looked_at = scenario._looked_at()
        if not looked_at:
            return []
        given = scenario.review_ids.filtered(lambda one: one.act == looked_at.act)
        now = content_of(scenario)
        if digest_of(now) in given.mapped("digest"):
            return []
        then = looked_at.content
        if not then:
            return [self.env._("It is not known what: begin a new version.")]
        return [
            *_moved(self, "", then["words"], now["words"]),
            *self._steps_otherwise(then["steps"], now["steps"]),
            *self._rest_otherwise(then, now),
        ]

    def _steps_otherwise(self, then, now):
        steps = {step.key: step for step in self.step_ids}
        before = {step["key"]: step["words"] for step in then}
        return [
            line
            for step in now
            if step["key"] in before
            for record in [steps[step["key"]]]
            for line in _moved(record, record.title, before[step["key"]], step["words"])
        ]

    def _rest_otherwise(self, then, now):
        if _wordless(then) == _wordless(now):
            return []
        return [self.env._("More than its words is otherwise: begin a new version.")]


def _moved(record, title, then, now):
    """Lines for each word that says something else in a language."""
    env = record.env
    for name in sorted({*then, *now}):
        said, says = then.get(name) or {}, now.get(name) or {}
        for code in sorted({*said, *says}):
            if said.get(code) == says.get(code):
                continue
            label = record._fields[name]._description_string(env)
            language = env["res.lang"]._get_data(code=code).name or code
            place = ", ".join(filter(None, [title, label, language]))
            yield _told(env, place, said.get(code), says.get(code))


def _told(env, place, then, now):
    then, now = (shorten(text or "", MAX_TOLD, placeholder="…") for text in (then, now))
    if not then:
        return env._("%(place)s: “%(now)s” was added", place=place, now=now)
    if not now:
        return env._("%(place)s: “%(then)s” is gone", place=place, then=then)
    return env._("%(place)s: “%(now)s” instead of “%(then)s”", place=place, now=now, then=then)


def _wordless(content):
    steps = [{**step, "words": None} for step in content["steps"]]
    return {**content, "words": None, "steps": steps}
