import csv
from datetime import datetime, time, timedelta
from random import Random

from odoo import fields
from odoo.tools import file_open

MODULE = "golive_demo"
#: The system parameter that says when the hospital was made.
DAY = "golive_demo.day"
#: Days that the history goes back.
DAYS = 182
#: Nobody is written to, nothing is logged, no activity is planned by what is made in bulk.
QUIET = {
    "tracking_disable": True,
    "mail_create_nolog": True,
    "mail_create_nosubscribe": True,
    "mail_notrack": True,
    "mail_activity_automation_skip": True,
    "no_reset_password": True,
    "install_mode": True,
    "lang": "en_US",
}


class Hospital:
    """The hospital group while it is made: where its tables, names and days come from.

    Everything hangs on the day it is made and on the tables alone: no other clock, and no chance
    but draws with a fixed seed.
    """

    def __init__(self, env):
        self.env = env(user=1, su=True, context={**env.context, **QUIET})
        self.today = self._day()

    def _day(self):
        """The day on which it was begun, which what is added later holds on to."""
        param = self.env["ir.config_parameter"]
        said = param.get_param(DAY)
        if not said:
            said = fields.Date.to_string(self.env.cr.now())
            param.set_param(DAY, said)
        return fields.Date.to_date(said)

    def table(self, name):
        """Rows of `tables/<name>.csv`, each a dict of texts."""
        with file_open(f"{MODULE}/tables/{name}.csv", "r") as file:
            return list(csv.DictReader(file))

    def draw(self, what):
        """A source of chance of its own for each concept: one that draws more leaves the others
        as they were."""
        return Random(f"silberau {what}")

    def at(self, day, hour=8, minute=0):
        """The time on a day counted from the day the hospital is made: -1 is yesterday."""
        return datetime.combine(self.today + timedelta(days=day), time(hour, minute))

    def workday(self, day):
        """The day itself, or the nearest one on which people work: what is over stays over, what is
        to come stays to come."""
        weekday = (self.today + timedelta(days=day)).weekday()
        if weekday < 5:
            return day
        return day + 4 - weekday if day < 0 else day + 7 - weekday

    def name(self, records):
        """Give records names of their own: name → record."""
        self.env["ir.model.data"]._update_xmlids(
            [
                {"xml_id": f"{MODULE}.{name}", "record": record, "noupdate": True}
                for name, record in records.items()
            ]
        )

    def get(self, name):
        return self.env.ref(f"{MODULE}.{name}")

    def create(self, model, values, names=None, **context):
        """Create records in one go, and name them."""
        records = self.env[model].with_context(**context).create(values)
        if names:
            self.name(dict(zip(names, records, strict=True)))
        return records
