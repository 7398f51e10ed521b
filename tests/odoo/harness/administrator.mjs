import { client } from "./client.mjs";
import { world } from "./stage.mjs";

let signingIn = null;

/**
 * The administrator's hands, without a page: to prepare a world, never to prove anything.
 * `await asAdmin("res.users", "read", [[1]])`.
 */
export async function asAdmin(...call) {
    signingIn ??= world().then((where) => client(where, "admin"));
    return (await signingIn).call(...call);
}
asAdmin.world = world;

/** The id of the record of an xml id; `as`: an administrator of another Odoo than the shared one. */
export async function idOf(xmlId, as = asAdmin) {
    const [module, name] = xmlId.split(".");
    const domain = [
        ["module", "=", module],
        ["name", "=", name],
    ];
    const [{ res_id: id }] = await as("ir.model.data", "search_read", [domain, ["res_id"]]);
    return id;
}
