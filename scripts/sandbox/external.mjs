const { ODOO_BIN, ODOO_ADDONS, PGHOST, PGPORT, PGUSER } = process.env;

/** What the person brings along, so that we neither fetch nor start it. */
export const external = {
    /** Odoo's executable. */
    odoo: ODOO_BIN ?? "",
    /** Folders of addons, before ours. */
    addons: (ODOO_ADDONS ?? "").split(",").filter(Boolean),
    /** Where a PostgreSQL server listens. The password, if any, is PGPASSWORD or in ~/.pgpass. */
    postgres:
        PGHOST || PGPORT || PGUSER
            ? { host: PGHOST ?? "", port: Number(PGPORT || 5432), user: PGUSER ?? "" }
            : null,
};
