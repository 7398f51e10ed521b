"""How much is used where: read from the tables, for whoever orders, supplies or uses."""

from .places import WARDS

#: How busy a hospital is, beside Lindenau.
BUSY = {"lin": 1.0, "erl": 0.6, "tan": 0.5}
#: Hospitals that the central warehouse supplies.
SUPPLIED = ("lin", "erl")
#: Where spare parts lie.
STORE = "TEC"


class Demand:
    """Products by code, and what a day takes of each at each place."""

    def __init__(self, hospital):
        medical = {row["code"]: row for row in hospital.table("products")}
        parts = {row["code"]: row for row in hospital.table("parts")}
        self.rows = {**medical, **parts}
        self.codes = list(self.rows)
        self.parts = set(parts)

    def is_central(self, code):
        return self.rows[code].get("central") == "yes"

    def tracked(self, code):
        return self.rows[code].get("tracking") == "lot"

    def life(self, code):
        """Days from the vendor's making to the end, 0 for what does not expire."""
        return int(self.rows[code].get("expiry") or 0)

    def cost(self, code):
        return float(self.rows[code]["cost"])

    def wards(self, site, code):
        """Where at a hospital it is used."""
        if code in self.parts:
            return [STORE]
        return [ward for ward in self.rows[code]["wards"].split() if ward in WARDS[site]]

    def of_ward(self, site, ward):
        """Codes of what a ward uses."""
        return [code for code in self.codes if ward in self.wards(site, code)]

    def per_day(self, site, code):
        """What a hospital, or the central warehouse for those it supplies, gives out in a day."""
        if site == "cen":
            return sum(self.per_day(one, code) for one in SUPPLIED) if self.is_central(code) else 0
        if not self.wards(site, code):
            return 0
        row = self.rows[code]
        daily = float(row["yearly"]) / 365 if code in self.parts else float(row["daily"])
        return daily * BUSY[site]

    def per_week(self, site, ward, code):
        return 7 * self.per_day(site, code) / len(self.wards(site, code))

    def bought_by(self, site):
        """Codes of what a warehouse buys itself, the rest comes from the central one."""
        return [
            code
            for code in self.codes
            if self.per_day(site, code) and not (site in SUPPLIED and self.is_central(code))
        ]
