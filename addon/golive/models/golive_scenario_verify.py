from odoo import models, release

#: What draws the screens, whatever the scenario.
ALWAYS = ("base", "web")


class GoliveScenario(models.Model):
    """What a check of a scenario ran against."""

    _inherit = "golive.scenario"

    def _versions(self):
        """Versions of Odoo and of the modules that can change what the scenario meets: base, web,
        every installed part of Golive, its app, those whose xml ids it names, and all that define
        or extend the models of its checks, bindings and givens.

        :return: dict: odoo (str), modules (dict name → version)
        """
        self.ensure_one()
        modules = self.env["ir.module.module"].sudo()
        installed = modules.search_fetch(
            [
                ("state", "=", "installed"),
                "|",
                ("name", "=like", "golive%"),
                ("name", "in", sorted({*ALWAYS, self.app, *self._modules_named()})),
            ],
            ["name", "latest_version"],
        )
        return {
            "odoo": release.version,
            "modules": {module.name: module.latest_version for module in installed},
        }

    def _modules_named(self):
        """Names of the modules of its xml ids and of its models."""
        script = self.env["golive.script"]._script(self)
        names = {name.split(".")[0] for name in (self.start, *script.xml_ids())}
        data = self.env["ir.model.data"].sudo()
        models_ids = [self.env["ir.model"]._get_id(name) for name in script.models()]
        rows = data.search_fetch(
            [("model", "=", "ir.model"), ("res_id", "in", models_ids)], ["module"]
        )
        return names | set(rows.mapped("module"))
