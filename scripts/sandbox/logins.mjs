/** People of the hospital by role, in the order in which they were made. */
const HOLDERS = `
    SELECT role.area, role.name ->> 'en_US', person.login
      FROM golive_role role
      JOIN golive_holding held ON held.role_id = role.id AND held.state = 'confirmed'
      JOIN res_users person ON person.id = held.user_id
      JOIN ir_model_data named ON named.res_id = person.id
       AND named.model = 'res.users' AND named.module = 'golive_demo'
     WHERE person.active
     ORDER BY role.area, role.sequence, person.id`;

/** Lines of a table: each role with the logins of those who hold it, one of each site. */
export async function loginsByRole(databases, database) {
    return table(await databases.sql(HOLDERS, { database }));
}

/** @param {[string, string, string][]} rows area, role, login; a login ends with its site */
export function table(rows) {
    const roles = new Map();
    for (const [, role, login] of rows) {
        const sites = roles.get(role) ?? new Map();
        const site = login.slice(login.lastIndexOf(".") + 1);
        roles.set(role, sites.has(site) ? sites : sites.set(site, login));
    }
    const width = Math.max(0, ...[...roles.keys()].map((role) => role.length));
    return [...roles].map(
        ([role, sites]) => `${role.padEnd(width)}  ${[...sites.values()].join(", ")}`,
    );
}
