/**
 * The classes of our components in a page, and what of them it reads: their own members, and no list
 * of names that could grow old.
 */

/** Notes from now on which members of which component the page reads. */
export async function watchParts(page) {
    await page.evaluate(async () => {
        const { loadBundle } = window.odoo.loader.modules.get("@web/core/assets");
        await loadBundle("golive.assets_companion");
        await loadBundle("golive.assets_more");
        await loadBundle("golive.assets_home");
        const { registry } = window.odoo.loader.modules.get("@web/core/registry");
        const read = new Set();
        const known = new Set();
        const watch = (component) => {
            if (known.has(component) || !component.template?.startsWith("golive.")) {
                return;
            }
            known.add(component);
            const { prototype } = component;
            const own = Object.getOwnPropertyDescriptors(prototype);
            for (const [name, was] of Object.entries({
                setup: { value: prototype.setup },
                ...own,
            })) {
                const member = `${component.template} ${name}`;
                if (name !== "constructor") {
                    Object.defineProperty(
                        prototype,
                        name,
                        noting(was, () => window.golive.on(member)),
                    );
                }
            }
            Object.values(component.components ?? {}).forEach(watch);
        };
        // Named as the files of the bundle are in `debug=assets`: what throws is code of ours.
        const noting = window.eval(`(was, note) => ({
            configurable: true,
            ...(was.get
                ? { get() { note(); return was.get.call(this); } }
                : { value(...args) { note(); return was.value.apply(this, args); } }),
        })
        //# sourceURL=/golive/static/src/trial.js`);
        window.golive = {
            read,
            broken: null,
            members: () =>
                [...known].flatMap(({ template, prototype }) =>
                    Object.getOwnPropertyNames(prototype)
                        .filter((name) => name !== "constructor")
                        .map((name) => `${template} ${name}`),
                ),
            on(member) {
                read.add(member);
                if ([member, "all"].includes(window.golive.broken)) {
                    throw new Error("trial");
                }
            },
        };
        for (const category of ["lazy_components", "golive.late"]) {
            registry.category(category).getAll().forEach(watch);
        }
    });
}

/** What the page has read of our components, and all that could be. */
export function partsOf(page) {
    return page.evaluate(() => ({
        read: [...window.golive.read],
        members: window.golive.members(),
    }));
}

/** This member throws whenever it is read; "all": each does; null: none any more. */
export function breakPart(page, member) {
    return page.evaluate((name) => {
        window.golive.broken = name;
    }, member);
}

/** Golive, closed, forgets where it was: it opens at its home. */
export function forget(page) {
    return page.evaluate(() => {
        const { services } = window.odoo.__WOWL_DEBUG__.root.env;
        services["golive.opening"].plays(null);
        services["golive.opening"].fold(false);
        Object.assign(services["golive.companion"].state, {
            view: "home",
            question: null,
            handing: null,
            trouble: null,
        });
        services["golive.companion"].state.outbox.refused = [];
    });
}
