import logging

from odoo.tests import tagged

from .lint_world import LintCase
from .view_changes_breaking import BREAKING_ORDERS
from .view_changes_breaking_ways import BREAKING_WAYS
from .view_changes_harmless import HARMLESS

_logger = logging.getLogger(__name__)

BREAKING = [*BREAKING_ORDERS, *BREAKING_WAYS]


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
        missed = []
        for what, scenario, step, change in BREAKING:
            with self.subTest(what):
                found = self.after(change, scenario)
                named = [words for key, name, words in found if (key, name) == (scenario, step)]
                if not named:
                    missed.append((what, scenario, step, found))
                _logger.info("%s: %s", what, named)
        caught = len(BREAKING) - len(missed)
        _logger.info("breaking changes of views: %s of %s caught", caught, len(BREAKING))
        self.assertGreaterEqual(len(BREAKING), 30)
        self.assertEqual(missed, [])

    def test_harmless_changes_raise_no_alarm(self):
        alarms = []
        for what, change in HARMLESS:
            with self.subTest(what):
                if found := self.after(change):
                    alarms.append((what, found))
        _logger.info("harmless changes of views: %s of %s alarmed", len(alarms), len(HARMLESS))
        self.assertGreaterEqual(len(HARMLESS), 30)
        self.assertEqual(alarms, [])
