"""What a load tells of a run as it stands."""

import json

from odoo import SUPERUSER_ID

from .belonging import astray, is_made_by_odoo


class Outlook:
    """Reads a `Course`: its script, its judge and its bindings."""

    def left_out(self):
        """Keys of the steps that are not to be done, since their `when` does not hold."""
        return [step["key"] for step in self.script.steps if not self.is_needed(step)]

    def standing(self):
        """Bindings that still hold: name → id, of records that exist and the person may read."""
        return {
            name: record.id
            for name, bind in self.script.binds.items()
            if bind["model"] in self.env
            and (record := self.judge.find(bind))
            and record.has_access("read")
        }

    def works_on(self):
        """What the records are called that steps work on, of those that the person may read: one
        line, such as "Purchase Order P00012". Not what an app brings, such as a stage."""
        said = json.dumps(self.script.steps)
        binds = self.script.binds
        brought = {one["name"] for one in self.script.body.get("given") or [] if one.get("ref")}
        records = [
            self.env[binds[name]["model"]].browse(record_id)
            for name, record_id in self.standing().items()
            if name not in brought and (f'"${name}"' in said or f'"{name}"' in said)
        ]
        # As Odoo shows names: of who reads the record, not of all that its name is made of.
        names = self.env["ir.model"]._get
        return " · ".join(f"{names(one._name).name} {one.sudo().display_name}" for one in records)

    def holds(self):
        """Whether the outcome of each step that the server can judge holds now: key → verdict."""
        rulings = ((step["key"], self.judge.step(step)) for step in self.script.steps)
        return {key: ruling.verdict for key, ruling in rulings if ruling}

    def candidates(self, limit=10):
        """For bindings from `new` without a record: what this person made since the run began, or
        Odoo made of the run's records, and would be taken, the newest first. name → list of
        `{id, name}`"""
        steps = {step["binds"]["name"]: step for step in self.script.steps if step.get("binds")}
        standing = self.standing()
        taken = {(self.script.binds[name]["model"], record) for name, record in standing.items()}
        found = {}
        for name, bind in self.script.binds.items():
            model = self.judge.env.get(bind["model"])
            if name in standing or bind["from"] != "new" or model is None:
                continue
            if not model.has_access("read"):
                continue
            made = self._made(model, steps[name], limit)
            found[name] = [
                {"id": record.id, "name": record.display_name or ""}
                for record in made
                if (bind["model"], record.id) not in taken
                and not astray(self.judge, steps[name], {name: record.id})
            ]
        return {name: records for name, records in found.items() if records}

    def _made(self, model, step, limit):
        own = model.search(self.judge.since(model), order="id desc", limit=limit)
        by_odoo = self.judge.since(model, SUPERUSER_ID)
        of_odoo = model.search(by_odoo, order="id desc", limit=limit)
        made = own | of_odoo.filtered(lambda one: is_made_by_odoo(self.judge, step, one))
        return made.sorted("id", reverse=True)
