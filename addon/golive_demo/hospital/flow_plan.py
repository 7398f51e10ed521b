"""Half a year of goods on their way to the patient, as data: what each store and ward got, used,
counted and threw away. What leaves a place was there: no stock is ever below nothing."""

from collections import defaultdict
from math import ceil

from .demand import STORE, SUPPLIED, Demand
from .hospital import DAYS
from .places import WARDS

#: Lines of a ward's supply and of what it used in a week; of what a hospital gets in a fortnight.
WARD_LINES, CENTRAL_LINES = 3, 20
#: Days of use that a store, and a ward, should hold.
STORE_DAYS, WARD_DAYS = 35, 21


class Flow:
    """The stores and wards day by day. `entries` are what happened, in order."""

    def __init__(self, hospital, orders):
        self.demand, self.draw = Demand(hospital), hospital.draw("flow")
        self.orders = orders
        self.stock = defaultdict(list)
        self.lots = {}
        self.entries = []

    def run(self):
        self._begin()
        came = defaultdict(list)
        for order in self.orders:
            if "came" in order:
                came[order["came"]].append(order)
        for day in range(-DAYS + 1, 0):
            for order in came[day]:
                self._receive(order)
            self._week(day)
            self._fortnight(day)
            self._month(day)
        self._forgotten()
        return self

    # What there is

    def has(self, place, code, day):
        return sum(quantity for _lot, quantity in self._fresh(place, code, day))

    def _fresh(self, place, code, day):
        """Lots that may still be used, the first to expire first."""
        there = [pile for pile in self.stock[place, code] if self._expiry(code, pile[0]) > day]
        return sorted(there, key=lambda pile: (self._expiry(code, pile[0]), pile[0]))

    def _expiry(self, code, lot):
        return self.lots[code, lot] if lot else 10_000

    def _put(self, place, code, lot, quantity):
        for pile in self.stock[place, code]:
            if pile[0] == lot:
                pile[1] += quantity
                return
        self.stock[place, code].append([lot, quantity])

    def _take(self, place, code, quantity, day):
        """What of it is there, as pairs of lot and quantity."""
        taken = []
        for pile in self._fresh(place, code, day):
            part = min(pile[1], quantity)
            if part:
                pile[1] -= part
                quantity -= part
                taken.append((pile[0], part))
        self.stock[place, code] = [pile for pile in self.stock[place, code] if pile[1]]
        return taken

    def _lot(self, code, number, expiry):
        if not self.demand.tracked(code):
            return ""
        lot = f"{code[:1]}{number}"
        while (code, lot) in self.lots:
            lot += "X"
        self.lots[code, lot] = expiry
        return lot

    # What happens

    def _begin(self):
        """The first count: what lay there when Odoo came."""
        for site in ("cen", "lin", "erl", "tan"):
            codes = [code for code in self.demand.codes if self.demand.per_day(site, code)]
            lines = []
            for code in codes:
                many = ceil(self.demand.per_day(site, code) * self.draw.randint(34, 48)) + 1
                life = int(self.demand.life(code) * self.draw.uniform(0.35, 0.8))
                lot = self._lot(code, self.draw.randint(10_000, 49_999), life - DAYS)
                lines.append((code, [(lot, many)]))
            self._arrive("begin", site, f"{site}/stock", lines, -DAYS)
            for ward in WARDS.get(site, {}):
                self._begin_ward(site, ward)

    def _begin_ward(self, site, ward):
        lines = []
        for code in self.demand.of_ward(site, ward):
            many = max(1, round(self.demand.per_week(site, ward, code) * 2))
            lot = self.stock[f"{site}/stock", code][0][0] if self.demand.tracked(code) else ""
            lines.append((code, [(lot, many)]))
        self._arrive("begin", site, f"{site}/{ward.lower()}", lines, -DAYS)

    def _arrive(self, kind, site, place, lines, day):
        for code, parts in lines:
            for lot, many in parts:
                self._put(place, code, lot, many)
        self._note(kind, site, day, None, place, lines)

    def _receive(self, order):
        for line in order["lines"]:
            if line["received"]:
                lot = line.get("lot", "")
                if lot:
                    self.lots[line["code"], lot] = line["expiry"]
                self._put(f"{order['site']}/stock", line["code"], lot, line["received"])

    def _week(self, day):
        wards = [(site, ward) for site in WARDS for ward in (*WARDS[site], STORE)]
        for at, (site, ward) in enumerate(wards):
            if (day + at) % 7 == 0:
                self._use(site, ward, day)
            if (day + at) % 7 == 1:
                self._supply_ward(site, ward, day)

    def _use(self, site, ward, day):
        place, codes = f"{site}/{ward.lower()}", self.demand.of_ward(site, ward)
        there = [code for code in codes if self.has(place, code, day)]
        weights = [self.demand.per_week(site, ward, code) ** 0.5 for code in there]
        chosen = dict.fromkeys(self.draw.choices(there, weights, k=WARD_LINES + 1) if there else [])
        lines = []
        for code in list(chosen)[:WARD_LINES]:
            weekly = self.demand.per_week(site, ward, code)
            many = max(1, round(weekly * self.draw.uniform(0.8, 2.2)))
            lines.append((code, self._take(place, code, many, day)))
        self._note("use", site, day, place, f"{site}/care", lines)

    def _supply_ward(self, site, ward, day):
        place, store = f"{site}/{ward.lower()}", f"{site}/stock"
        wanted = []
        for code in self.demand.of_ward(site, ward):
            weekly = self.demand.per_week(site, ward, code)
            target = max(1, ceil(weekly * WARD_DAYS / 7))
            missing = target - self.has(place, code, day)
            if missing > 0 and self.has(store, code, day):
                wanted.append((-missing / target, code, missing))
        self._carry("ward", site, day, store, place, sorted(wanted)[:WARD_LINES])

    def _fortnight(self, day):
        for at, site in enumerate(SUPPLIED):
            if (day + 5 * at) % 14 == 0:
                self._supply_hospital(site, day)

    def _supply_hospital(self, site, day):
        wanted = []
        for code in self.demand.codes:
            if self.demand.is_central(code) and self.demand.per_day(site, code):
                target = ceil(self.demand.per_day(site, code) * STORE_DAYS)
                missing = target - self.has(f"{site}/stock", code, day)
                if missing > 0 and self.has("cen/stock", code, day):
                    wanted.append((-missing / target, code, missing))
        wanted = sorted(wanted)[:CENTRAL_LINES]
        self._carry("central", site, day, "cen/stock", f"{site}/stock", wanted)

    def _carry(self, kind, site, day, from_, to, wanted):
        lines = []
        for _need, code, missing in wanted:
            parts = self._take(from_, code, missing, day)
            lines.append((code, parts))
            for lot, many in parts:
                self._put(to, code, lot, many)
        self._note(kind, site, day, from_, to, lines)

    def _month(self, day):
        """A count of a few shelves, and what has expired goes."""
        for at, site in enumerate(("cen", "lin", "erl", "tan")):
            if (day + 7 * at) % 30 == 0:
                self._count(site, day)
                if day < -12:
                    self._throw_away(site, day)

    def _count(self, site, day):
        place = f"{site}/stock"
        codes = [code for code in self.demand.codes if self.has(place, code, day) > 4]
        for code in sorted(self.draw.sample(codes, 6)):
            off = self.draw.choice([-3, -2, -1, -1, 1, 2])
            if off < 0:
                lines = [(code, self._take(place, code, -off, day))]
                self._note("count", site, day, place, None, lines)
            else:
                lot = self._fresh(place, code, day)[0][0]
                self._arrive("count", site, place, [(code, [(lot, off)])], day)

    def _throw_away(self, site, day):
        places = [f"{site}/stock", *(f"{site}/{ward.lower()}" for ward in WARDS.get(site, {}))]
        for place in places:
            for code in self.demand.codes:
                old = [
                    pile for pile in self.stock[place, code] if self._expiry(code, pile[0]) <= day
                ]
                for lot, many in old:
                    self._note("scrap", site, day, place, None, [(code, [(lot, many)])])
                if old:
                    kept = [pile for pile in self.stock[place, code] if pile not in old]
                    self.stock[place, code] = kept

    def _forgotten(self):
        """Behind other boxes: lots that ran out, or will soon, and nobody has found yet."""
        for at, site in enumerate(WARDS):
            for turn, ward in enumerate(WARDS[site]):
                codes = [c for c in self.demand.of_ward(site, ward) if self.demand.tracked(c)]
                code = codes[(at * 5 + turn * 7) % len(codes)]
                expiry = (-19, -4, 6, 17, 25)[(at + turn) % 5]
                lot = self._lot(code, self.draw.randint(10_000, 49_999), expiry)
                place = f"{site}/{ward.lower()}"
                many = 1 + turn % 3
                self._arrive("found", site, place, [(code, [(lot, many)])], -(8 + turn))

    def _note(self, kind, site, day, from_, to, lines):
        lines = [(code, parts) for code, parts in lines if parts]
        if lines:
            self.entries.append(
                {"kind": kind, "site": site, "day": day, "from": from_, "to": to, "lines": lines}
            )
