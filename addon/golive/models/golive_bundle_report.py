from odoo import api, fields, models


class GoliveBundle(models.Model):
    """What became of a bundle, in words."""

    _inherit = "golive.bundle"

    report_html = fields.Html(
        string="What Became of It", compute="_compute_report_html", sanitize=False
    )

    @api.depends("report", "content")
    @api.depends_context("lang")
    def _compute_report_html(self):
        for bundle in self:
            bundle.report_html = self._report_html(bundle.content or [], bundle.report)

    @api.model
    def _report_html(self, content, report):
        """
        :param content: parts of a manifest
        :param report: what `Coming` reports, or False of what was exported
        """
        counts = (report or {}).get("parts", {})
        names = self._part_names()
        order = {name: place for place, name in enumerate(names)}
        # What did not happen to any line has no column.
        said = {one for told in counts.values() for one, count in told.items() if count}
        becomes = {one: words for one, words in self._become_names().items() if one in said}
        rows = [
            {
                "name": names.get(part["name"], part["name"]),
                "count": part["count"],
                "sha256": part["content"]["sha256"],
                "becomes": [counts.get(part["name"], {}).get(one, 0) for one in becomes],
            }
            for part in sorted(content, key=lambda part: order.get(part["name"], len(order)))
            if part["count"]
        ]
        headers = [words[:1].upper() + words[1:] for words in becomes.values()]
        values = {"rows": rows, "headers": headers, "notes": self._note_groups(report)}
        return self.env["ir.qweb"]._render("golive.bundle_report", values)

    @api.model
    def _words(self, report, dry_run=False):
        """The report as lines of text."""
        names, becomes = self._part_names(), self._become_names()
        lines = [
            self.env._("Nothing was written. This would come in:")
            if dry_run
            else self.env._("This came in:")
        ]
        for part, counts in report["parts"].items():
            told = ", ".join(f"{counts[one]} {becomes[one]}" for one in becomes if counts.get(one))
            lines.append(f"  {names.get(part, part)}: {told}")
        for group in self._note_groups(report):
            lines.append(group["title"])
            lines += [f"  {line}" for line in group["lines"]]
        return lines

    @api.model
    def _note_groups(self, report):
        groups = {}
        for note in (report or {}).get("notes", ()):
            line = f"{note['what']}: {note['why']}" if note["why"] else note["what"]
            if note["kind"] == "person":
                line = self.env._("%(person)s, lines: %(count)s", person=line, count=note["count"])
            groups.setdefault(note["kind"], []).append(line)
        titles = self._note_titles()
        return [
            {"title": title, "lines": groups[kind]}
            for kind, title in titles.items()
            if kind in groups
        ]

    @api.model
    def _part_names(self):
        return {
            "roles": self.env._("Roles"),
            "scenarios": self.env._("Scenarios"),
            "paths": self.env._("Learning Paths"),
            "scripts": self.env._("Frozen Scripts"),
            "runs": self.env._("Runs"),
            "results": self.env._("Results"),
            "turns": self.env._("Turns"),
            "attempts": self.env._("Attempts"),
            "sessions": self.env._("Training Sessions"),
            "attendance": self.env._("Attendance"),
            "corrections": self.env._("Corrections of Rosters"),
        }

    @api.model
    def _become_names(self):
        return {
            "new": self.env._("new"),
            "newer": self.env._("brought up to date"),
            "there": self.env._("there already"),
            "differs": self.env._("otherwise here, left alone"),
            "left": self.env._("not taken"),
        }

    @api.model
    def _note_titles(self):
        """What there is to look at: kind → words."""
        return {
            "person": self.env._(
                "People who have no login here. What is theirs is kept in their name, and counts "
                "once they have one:"
            ),
            "left": self.env._("Scenarios that cannot be taken here:"),
            "shipped": self.env._(
                "Scenarios that a module brings which is not installed here, or is older:"
            ),
            "role": self.env._("Roles that a module brings which is not installed here:"),
            "differs": self.env._("What is otherwise here, and was left as it is:"),
            "path": self.env._("Learning paths whose role or module is not here:"),
            "path_of_its_own": self.env._(
                "Learning paths that were not taken, as their role has one here:"
            ),
            "holders": self.env._("New roles, which nobody holds here yet:"),
            "site": self.env._("Sites that are not here:"),
            "company": self.env._(
                "Companies that are not here, or not yours. Their runs are under your own:"
            ),
        }

    @api.model
    def _fault_words(self, fault):
        """Why a bundle is refused, in a sentence."""
        places = {
            "container": self.env._("the container"),
            "manifest": self.env._("the manifest"),
            "signature": self.env._("the signature"),
        }
        part = self.env._("the part “%s”", self._part_names().get(fault.where, fault.where))
        reasons = {
            "unknown": self.env._("it is no bundle of Golive."),
            "changed": self.env._("it was changed since it was signed."),
            "cut": self.env._("its end is missing."),
            "longer": self.env._("something was added after its end."),
            "malformed": self.env._("it does not have the form that a bundle has."),
            "size": self.env._("its content is not as long as the manifest says."),
            "count": self.env._("it does not have as many lines as the manifest says."),
            "order": self.env._("its lines are not each there once and in their order."),
            "format": self.env._(
                "it was made by another version of Golive, in a format that this one does not know."
            ),
            "too_big": self.env._(
                "it is larger than a bundle may be: export less at a time, such as by date."
            ),
            "parts": self.env._(
                "it names parts that this version of Golive does not know: upgrade Golive here."
            ),
            "row": self.env._("one of its lines holds what none may hold."),
            "script": self.env._("it speaks of a frozen script that is not in the bundle."),
        }
        return self.env._(
            "The bundle is refused. Where it is wrong: %(place)s. Why: %(reason)s",
            place=places.get(fault.where, part),
            reason=reasons[fault.code],
        )
