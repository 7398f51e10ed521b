import logging

from odoo.tests import tagged

from .lint_world import LintCase
from .view_changes_breaking import BREAKING
from .view_changes_breaking_frame import BREAKING_FRAME
from .view_changes_breaking_modules import BREAKING_MODULES
from .view_changes_breaking_moment import BREAKING_MOMENT
from .view_changes_harmless import HARMLESS
from .view_changes_harmless_frame import HARMLESS_FRAME
from .view_changes_harmless_modules import HARMLESS_MODULES
from .view_changes_unseen import UNSEEN_BREAKING, UNSEEN_HARMLESS

_logger = logging.getLogger(__name__)


class Undo(Exception):
    """Takes a change of views back."""


@tagged("post_install", "-at_install")
class TestLintViewChanges(LintCase):
    """Of real changes of views, those that break a step are named, and no others."""

    def after(self, change, *keys):
        """The problems that there are with a change, which is undone.

        :param keys: of the scenarios to look at; default: all
        """
        found = []
        try:
            with self.cr.savepoint():
                change(self.env)
                self.env.flush_all()
                found = self.problems(*keys)
                raise Undo
        except Undo:
            self.env.invalidate_all()
            self.env.registry.clear_cache("default", "templates")
        return found

    def test_as_odoo_ships_it_nothing_is_wrong(self):
        self.assertEqual(self.problems(), [])

    def test_breaking_changes_are_caught_and_name_the_step(self):
        self.assertGreaterEqual(len(BREAKING) + len(BREAKING_FRAME), 30)
        self.assert_caught("made up", BREAKING + BREAKING_FRAME)

    def test_what_modules_break_is_caught(self):
        self.assertGreaterEqual(len(BREAKING_MODULES), 8)
        self.assert_caught("of modules", BREAKING_MODULES)

    def test_what_is_not_there_when_its_step_comes_is_caught(self):
        self.assert_caught("of the moment", BREAKING_MOMENT)

    def test_unseen_breaking_changes_are_caught(self):
        self.assert_caught("unseen", UNSEEN_BREAKING)

    def test_harmless_changes_raise_no_alarm(self):
        self.assertGreaterEqual(len(HARMLESS) + len(HARMLESS_FRAME), 30)
        self.assert_quiet("made up", HARMLESS + HARMLESS_FRAME)

    def test_what_modules_change_elsewhere_raises_no_alarm(self):
        self.assertGreaterEqual(len(HARMLESS_MODULES), 8)
        self.assert_quiet("of modules", HARMLESS_MODULES)

    def test_unseen_harmless_changes_raise_no_alarm(self):
        self.assert_quiet("unseen", UNSEEN_HARMLESS)

    def assert_caught(self, kind, changes):
        """Each is reported at its very step, and not before the change."""
        missed = []
        for what, scenario, step, change in changes:
            found = self.after(change, scenario)
            named = [words for key, name, words in found if (key, name) == (scenario, step)]
            if not named:
                missed.append((what, scenario, step, found))
            _logger.info("%s: %s", what, named)
        caught = len(changes) - len(missed)
        _logger.info("breaking changes, %s: %s of %s caught", kind, caught, len(changes))
        self.assertEqual(missed, [])

    def assert_quiet(self, kind, changes):
        """None is reported, in any scenario."""
        alarms = []
        for what, change in changes:
            if found := self.after(change):
                alarms.append((what, found))
        alarmed = len(alarms)
        _logger.info("harmless changes, %s: %s of %s alarmed", kind, alarmed, len(changes))
        self.assertEqual(alarms, [])
