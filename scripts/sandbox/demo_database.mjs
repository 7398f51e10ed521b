import { join } from "node:path";
import { addonHashes, isFrozen, isInstalled } from "./addons.mjs";
import { logFolder } from "./paths.mjs";
import { odoo } from "./odoo.mjs";
import { prefix, template } from "./templates.mjs";

/** Says what it is: people may practise in it, and Golive may act. Its address is its own for good. */
const TRAINING = `
set_param = env["ir.config_parameter"].set_param
set_param("web.base.url", "http://127.0.0.1:8069")
set_param("web.base.url.freeze", "True")
env["golive.database"].with_user(env.ref("base.user_admin")).declare({
    "kind": "training",
    "reason": "The hospital group of npm run demo: everything in it is invented.",
})
env.cr.commit()
`;

/**
 * The database of `npm run demo`: made at the first start, kept as the person leaves it, and brought
 * up to date when `addon/` changed; made anew where its scenarios did, which an update leaves as they
 * are. Gives its name.
 */
export async function demoDatabase(base, { reset = false, note = () => {} } = {}) {
    const { program, databases } = base;
    const name = prefix(databases.server, "hospital");
    const now = {
        odoo: program.version,
        addons: addonHashes(isInstalled),
        frozen: addonHashes(isFrozen),
    };
    const then = reset ? null : (await databases.list(name)).get(name);
    if (!then || teachesOtherwise(then, now)) {
        await databases.clone(await template(base, { hospital: true }), name);
        const log = join(logFolder, "demo.log");
        await odoo({ program, server: databases.server, database: name, log }).shell(TRAINING);
        await databases.stamp(name, now);
        const why = then ? "made anew, as its scenarios changed" : "new";
        note(`${name}: ${why}, with a hospital group`);
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

/** Whether an addon that was there `then` has other scenarios or paths `now`. */
export function teachesOtherwise(then, now) {
    const names = Object.keys(then.addons).filter((name) => now.addons[name]);
    return names.some((name) => then.frozen?.[name] !== now.frozen[name]);
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
