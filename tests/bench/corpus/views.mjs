/**
 * Changes the views of the corpus as another module would, each piece by an inheriting view of its own;
 * with `primary`, in views of their own, as another app has them.
 *
 * @returns {Promise<{viewIds: Record<string, number>, undo: () => Promise<void>}>} `viewIds`: the views
 *     to open, by `model,view`
 */
export async function changeViews(admin, screens, { views, primary = false }) {
    const made = [];
    const viewIds = {};
    for (const { model, view } of screens) {
        const types = [view, ...(view === "list" ? ["search"] : [])];
        for (const type of types.filter((one) => views[one])) {
            const base = await viewOf(admin, model, type);
            const own =
                primary &&
                base &&
                (await create(admin, { ...base, mode: "primary", arch: "<data/>" }));
            const parent = own ? { ...base, inherit_id: own } : base;
            for (const arch of parent ? views[type] : []) {
                made.push(await create(admin, { ...parent, arch }));
            }
            if (own) {
                made.unshift(own);
                viewIds[`${model},${type}`] = own;
            }
        }
    }
    const undo = () => admin.call("ir.ui.view", "unlink", [made.filter(Boolean).reverse()]);
    return { viewIds, undo };
}

async function viewOf(admin, model, type) {
    const { views } = await admin.call(model, "get_views", [[[false, type]]]);
    const id = views[type].id;
    return id && { name: "golive.corpus", model, inherit_id: id, priority: 99 };
}

/** A piece that does not fit a view is refused, and left out. */
async function create(admin, values) {
    return admin.call("ir.ui.view", "create", [[values]]).then(
        ([id]) => id,
        () => null,
    );
}
