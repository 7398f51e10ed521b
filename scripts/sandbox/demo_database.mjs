import { join } from "node:path";
import { addonHashes, isInstalled } from "./addons.mjs";
import { logFolder } from "./paths.mjs";
import { odoo } from "./odoo.mjs";
import { prefix, template } from "./templates.mjs";

/** Odoo's own demo user buys and receives, as a buyer of a hospital does: its data gives demo no app. */
export const BUYER = `
env.ref("base.user_demo").write({
    "group_ids": [
        (4, env.ref("purchase.group_purchase_user").id),
        (4, env.ref("stock.group_stock_user").id),
    ],
})
env.cr.commit()
`;

/**
 * The database of `npm run demo`: made at the first start, kept as the person leaves it, and brought
 * up to date when `addon/` changed. Gives its name.
 */
export async function demoDatabase(base, { reset = false, note = () => {} } = {}) {
    const { program, databases } = base;
    const name = prefix(databases.server, "demo");
    const now = { odoo: program.version, addons: addonHashes(isInstalled) };
    const then = reset ? null : (await databases.list(name)).get(name);
    if (!then) {
        await databases.clone(await template(base), name);
        const server = databases.server;
        await odoo({ program, server, database: name, log: join(logFolder, "demo.log") }).shell(
            BUYER,
        );
        await databases.stamp(name, now);
        note(`${name}: new, with demo data`);
        return name;
    }
    const update = whatChanged(then, now);
    if (!update.length) {
        note(`${name}: as it was left`);
        return name;
    }
    const log = join(logFolder, "demo.log");
    const on = odoo({ program, server: databases.server, database: name, log });
    await on.once(update, { what: "updating the demo database" });
    await databases.stamp(name, now);
    note(`${name}: updated (${update.join(" ")})`);
    return name;
}

/** Odoo's arguments that bring a database from what went into it `then` to what is there `now`. */
export function whatChanged(then, now) {
    if (then.odoo !== now.odoo) {
        return ["-u", "base", "-i", Object.keys(now.addons).join(",")];
    }
    const names = Object.keys(now.addons);
    const added = names.filter((name) => !then.addons[name]);
    const changed = names.filter(
        (name) => then.addons[name] && then.addons[name] !== now.addons[name],
    );
    return [
        ...(changed.length ? ["-u", changed.join(",")] : []),
        ...(added.length ? ["-i", added.join(",")] : []),
    ];
}
