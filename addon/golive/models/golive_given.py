import psycopg2.errors

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools import SQL

from ..play.around import Around
from ..play.kept import plain
from ..play.making import make, refers_to
from ..play.reference import Unbound

#: How many records are looked at for one that nobody else is given at this moment.
AT_ONCE = 200


class GoliveGiven(models.Model):
    """A record that a run began with. No other run is given it, however many begin at once, unless
    this one is given up, or the scenario says that it may be shared."""

    _name = "golive.given"
    _description = "Golive Given Record"
    _log_access = False
    _order = "id"
    _rec_name = "name"

    run_id = fields.Many2one(
        "golive.run", required=True, readonly=True, ondelete="restrict", index=True
    )
    name = fields.Char(required=True, readonly=True, help="What the scenario calls it.")
    model = fields.Char(required=True, readonly=True)
    res_id = fields.Many2oneReference(
        string="Record", model_field="model", required=True, readonly=True
    )
    made = fields.Boolean(readonly=True, help="Made for the run. Else found.")
    held = fields.Boolean(readonly=True, help="No other run is given it.")

    _held_once = models.UniqueIndex(
        "(model, res_id) WHERE held", "This record was given to another run already."
    )

    @api.model_create_multi
    def create(self, vals_list):
        raise UserError(self.env._("Records are given when a run begins, not by hand."))

    def write(self, vals):
        """Only that others may be given them, since their run was given up."""
        if vals != {"held": False}:
            raise UserError(self.env._("What a run was given does not change."))
        return super().write(vals)

    @api.ondelete(at_uninstall=True)
    def _unlink_never(self):
        raise UserError(self.env._("What a run was given is kept with it."))

    @api.model
    def _give(self, run, judge):
        """Find, else make, the records that a run needs to begin, and store that they are its.

        :param run: golive.run
        :param judge: its `Judge`, in the person's rights; the records get their names in it, and
            params that have no value theirs from what fills them; the run keeps what it keeps
        :return: what was filled: name of the param → value
        :raise UserError: saying what is missing
        """
        filled, kept = {}, {}
        around = Around(self.env, judge.site)
        for given in judge.script.body.get("given") or []:
            if given["name"] not in judge.bindings:
                if self._is_own(judge, around, given):
                    continue
                found = self._find(run, judge, around, given)
                record_id = found or self._make(run, judge, around, given)
                judge.bindings[given["name"]] = record_id
                filled |= self._fill(judge, given)
            kept |= self._kept(judge, given)
        if kept:
            run.kept = kept
        return filled

    @api.model
    def _is_own(self, judge, around, given):
        """Whether the person has their own of what only fills params: where nothing may be made,
        where the params have values, and where it is of such a record itself."""
        fills = given.get("fills")
        if fills is None:
            return False
        if not around.may_act:
            return True
        own = judge.script.binds.keys() - judge.bindings.keys()
        has_values = fills and all(judge.script.params[name] is not None for name in fills)
        return has_values or any(
            name in own and judge.script.binds[name]["from"] == "given" for name in refers_to(given)
        )

    @api.model
    def _fill(self, judge, given):
        """Give params without a value that of the record: name → value."""
        filled = {}
        for name, path in given.get("fills", {}).items():
            if judge.script.params[name] is None:
                value = judge.find(judge.script.binds[given["name"]])
                for part in path.split("."):
                    value = value[part]
                is_record = isinstance(value, models.BaseModel)
                filled[name] = value.display_name if is_record else value
        judge.script.params.update(filled)
        return filled

    @api.model
    def _kept(self, judge, given):
        """What the record holds before anything is done with it: name of the param → value."""
        keeps = given.get("keeps", {})
        record = keeps and judge.find(judge.script.binds[given["name"]])
        kept = {name: plain(record[field]) for name, field in keeps.items() if record}
        judge.script.params.update(kept)
        return kept

    @api.model
    def _free(self, judge, around, given, limit=None):
        """Records that the person sees, of the run's company, that no run holds: of its site where
        there is one, and where people work in earnest never another's.

        :return: recordset in the person's rights, in the order in which they were made; the one
            that `ref` names alone, where it is among them
        """
        model = judge.env[given["model"]]
        domain = judge.resolved(given["find"]) & judge.of_company(model)
        if not given.get("shared"):
            taken = self.sudo()._search([("model", "=", given["model"]), ("held", "=", True)])
            domain &= Domain("id", "not in", taken.subselect("res_id"))
        # What the run knows by another name already is not given to it once more.
        binds, names = judge.script.binds, judge.bindings
        known = [names[name] for name in names if binds[name]["model"] == given["model"]]
        domain &= Domain("id", "not in", known)
        near = domain & around.near(model._name)
        if not around.may_act or model.search_count(near, limit=1):
            domain = near
        first = given.get("ref") and model.env.ref(given["ref"], raise_if_not_found=False)
        is_one = first and first._name == model._name
        found = is_one and model.search(domain & Domain("id", "=", first.id))
        return found or model.search(domain, order="id", limit=limit)

    @api.model
    def _find(self, run, judge, around, given):
        """The id of the first free record that nobody else is taking, or None."""
        records = self._free(judge, around, given, AT_ONCE)
        return next((record.id for record in records if self._claim(run, given, record.id)), None)

    @api.model
    def _make(self, run, judge, around, given):
        """The id of a record made for the run."""
        if why := self._why_not_made(judge, around, given):
            raise UserError(why)
        try:
            record = make(judge.env, given, run.company_id, judge.reference)
        except (UserError, ValueError) as error:
            told = [self._missing(judge, given), *error.args[:1]]
            raise UserError("\n".join(map(str, told))) from error
        fits = judge.resolved(given["find"]) & Domain("id", "=", record.id)
        if not judge.env[given["model"]].search_count(fits, limit=1):
            raise UserError(
                self.env._(
                    "What this scenario makes to begin with is not as it needs it, or not yours "
                    "to read: %s. Tell whoever administers Golive.",
                    self._what(judge, given),
                )
            )
        self._claim(run, given, record.id, made=True)
        return record.id

    @api.model
    def _why(self, judge, around):
        """Why a run could not be given what it needs, or None.

        :param judge: a `Judge` whose bindings this fills as far as records are there
        :param around: `Around` of the person
        """
        for given in judge.script.body.get("given") or []:
            if self._is_own(judge, around, given):
                continue
            try:
                record = self._free(judge, around, given, 1)
            except Unbound:
                # What it refers to is still to be made, and it may come with that.
                continue
            if record:
                judge.bindings[given["name"]] = record.id
            elif why := self._why_not_made(judge, around, given):
                return why
        return None

    @api.model
    def _why_not_made(self, judge, around, given):
        """Why a record that is not there cannot be made either, or None."""
        if given.get("make") and around.may_act:
            return None
        companies = self.env.user.company_ids
        there = judge.env(context={**judge.env.context, "allowed_company_ids": companies.ids})
        model = there[given["model"]]
        if "company_id" in model._fields:
            try:
                found = model.search(judge.resolved(given["find"]), limit=1).company_id
            except Unbound:
                found = None
            if found and found != judge.company:
                return self.env._(
                    "What it begins with is there in another company, %s: choose that one at the "
                    "top of the screen.",
                    found.display_name,
                )
        return self._missing(judge, given)

    @api.model
    def _missing(self, judge, given):
        return self.env._(
            "What it begins with is not there, or not yours to read: %s. Ask your key user for "
            "one.",
            self._what(judge, given),
        )

    @api.model
    def _what(self, judge, given):
        return judge.env["ir.model"]._get(given["model"]).name

    @api.model
    def _claim(self, run, given, record_id, made=False):
        """Give a record to a run, unless another run holds it or is just getting it.

        The lock, which ends with the transaction, spares the fiftieth of fifty who begin at once
        to wait for the forty-nine; where one of them has committed since this transaction began,
        PostgreSQL refuses the row, and the next record is tried.

        :return: whether the run has it
        """
        lock = f"golive.given:{given['model']}"
        is_shared = bool(given.get("shared"))
        row = SQL(
            """
            INSERT INTO golive_given (run_id, name, model, res_id, made, held)
                 SELECT %s, %s, %s, %s, %s, %s
                  WHERE %s OR pg_try_advisory_xact_lock(hashtext(%s), %s)
            ON CONFLICT (model, res_id) WHERE held DO NOTHING
              RETURNING id
            """,
            *(run.id, given["name"], given["model"], record_id, made, not is_shared),
            *(is_shared, lock, record_id),
        )
        try:
            with self.env.cr.savepoint(flush=False):
                self.env.cr.execute(row, log_exceptions=False)
                is_ours = bool(self.env.cr.rowcount)
        except psycopg2.errors.SerializationFailure:
            return False
        run.invalidate_recordset(["given_ids"], flush=False)
        return is_ours
