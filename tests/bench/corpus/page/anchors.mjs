const OFF = "1 True true".split(" ");

/** The anchors of a screen, from Odoo's own `get_views`: what its views name and do not always hide. */
export async function anchorsOf({ model, view }, orm) {
    const views = [[false, view], ...(view === "list" ? [[false, "search"]] : [])];
    const { views: archs, models } = await orm.call(model, "get_views", [views], {});
    const parse = (type) =>
        new DOMParser().parseFromString(archs[type].arch, "text/xml").documentElement;
    const fields = models[model].fields;
    const found =
        view === "form"
            ? await ofForm(parse("form"), fields, orm)
            : ofList(parse("list"), parse("search"));
    const on = { model, view };
    const unique = new Map(found.map((anchor) => [JSON.stringify(anchor), { ...anchor, on }]));
    return [...unique.values()];
}

async function ofForm(arch, fields, orm) {
    const own = (what) => [...arch.querySelectorAll(what)].filter(isOwn).filter(isOn);
    const lists = own("field").flatMap((field) => {
        const columns = [...field.querySelectorAll(":scope > list > field")].filter(isShownColumn);
        return columns.map((column) => ({
            field: nameOf(column),
            in: nameOf(field),
            row: "first",
        }));
    });
    return [
        ...own("field").map((field) => ({ field: nameOf(field) })),
        ...own("button[name]").map((button) => ({ button: nameOf(button) })),
        ...own("page[name], app[name]").map((page) => ({ tab: nameOf(page) })),
        ...lists,
        ...(await statuses(own("field[widget=statusbar]"), fields, orm)),
    ].filter(({ button }) => !/^\d/.test(button ?? ""));
}

function ofList(arch, search) {
    const filters = [...search.querySelectorAll("filter[name]")].filter(isOn).map((filter) => {
        const groups = /group_by/.test(filter.getAttribute("context") ?? "");
        return { control: groups ? "group_by" : "filter", of: nameOf(filter) };
    });
    const columns = [...arch.querySelectorAll(":scope > field")].filter(isShownColumn);
    return [...columns.map((column) => ({ column: nameOf(column) })), ...filters];
}

async function statuses(bars, fields, orm) {
    const values = bars.map(async (bar) => {
        const { type, selection, relation } = fields[nameOf(bar)];
        const shown = bar.getAttribute("statusbar_visible")?.split(",");
        if (type === "selection") {
            return shown ?? selection.map(([value]) => value);
        }
        return (await orm.search(relation, [], { limit: 6 })).map(String);
    });
    return (await Promise.all(values)).flat().map((status) => ({ status }));
}

function nameOf(node) {
    return node.getAttribute("name");
}

function isOwn(node) {
    return !node.parentElement?.closest("field, form form, groupby");
}

function isOn(node) {
    for (let around = node; around; around = around.parentElement) {
        if (OFF.includes(around.getAttribute("invisible"))) {
            return false;
        }
    }
    return true;
}

function isShownColumn(node) {
    return (
        !OFF.includes(node.getAttribute("column_invisible")) &&
        node.getAttribute("optional") !== "hide" &&
        isOn(node)
    );
}
