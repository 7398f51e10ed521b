import { components, controllerOf, elementOf, instances, isShown } from "./tree.mjs";

/** What is drawn now: all components, and the root of the view that the corpus opened. */
export function scene(model) {
    const all = components();
    return { all, root: controllerOf(model, all)?.model.root, model };
}

/** The elements that an anchor means now, by the components that drew them, shown or not. */
export function truthOf(anchor, { all, root, model }) {
    return (root ? drawn(anchor, all, root, model) : []).filter(Boolean);
}

function drawn(anchor, all, root, model) {
    if (anchor.in) {
        return fieldsOf(anchor.in, all, root).flatMap((field) => {
            const lists = instances("list", components(field.__owl__));
            return lists.length
                ? lists.map((list) => cell(list, anchor.field))
                : inDialog(anchor.field, root.data[anchor.in].records[0], all);
        });
    }
    if (anchor.field) {
        return fieldsOf(anchor.field, all, root).map(elementOf);
    }
    if (anchor.button) {
        const isIt = ({ props }) =>
            props.clickParams.name === anchor.button &&
            (props.record?.id ?? props.list?.id) === root.id;
        return instances("button", all).filter(isIt).map(elementOf);
    }
    if (anchor.tab) {
        const apps = instances("settings", all).flatMap((page) => {
            const nth = page.props.modules.findIndex(({ key }) => key === anchor.tab);
            return nth < 0 ? [] : [elementOf(page).querySelectorAll(".settings_tab > *")[nth]];
        });
        const pages = instances("notebook", all).flatMap((notebook) => {
            const pages = notebook.navItems.filter(([, page]) => page.isVisible);
            const nth = pages.findIndex(([, page]) => page.name === anchor.tab);
            return nth < 0
                ? []
                : [elementOf(notebook).querySelectorAll(":scope > div a.nav-link")[nth]];
        });
        return [...apps, ...pages];
    }
    if (anchor.column) {
        return instances("list", all)
            .filter(({ props }) => props.list.id === root.id)
            .map((list) => {
                const nth = list.columns.findIndex(({ name }) => name === anchor.column);
                const heads = elementOf(list).querySelectorAll("thead th");
                return nth < 0 ? null : heads[nth + Number(list.hasSelectors)];
            });
    }
    if (anchor.status) {
        return instances("status", all).flatMap((bar) => statusOf(bar, anchor.status));
    }
    const menus = instances("search", all).filter(({ env }) => env.searchModel.resModel === model);
    return menus.slice(-1).flatMap((menu) => {
        const items = anchor.control === "filter" ? menu.filterItems : menu.groupByItems;
        const item = items.find(({ name }) => name === anchor.of);
        const isIt = ({ __owl__: { parentKey } }) =>
            item && new RegExp(`__slot_content__\\d+__${item.id}$`).test(parentKey ?? "");
        const entries = all.filter(isIt).map(elementOf);
        return entries.map((entry) => entry?.querySelector(":scope > button") ?? entry);
    });
}

/** On a narrow screen a line is a card, and edited in a dialog of its own. */
function inDialog(name, record, all) {
    const isIt = ({ props }) => props.name === name && props.record.id === record?.id;
    const fields = instances("field", all).filter(isIt).map(elementOf);
    return fields.filter((element) => element?.closest(".o_dialog"));
}

function fieldsOf(name, all, root) {
    return instances("field", all).filter(
        ({ props }) => props.name === name && props.record.id === root.id,
    );
}

/** The cell of the first line, by its place among the columns of that line. */
function cell(list, name) {
    const [record] = list.props.list.records;
    const row = elementOf(list)?.querySelector("tr.o_data_row");
    const nth = record ? list.getColumns(record).findIndex((column) => column.name === name) : -1;
    return nth < 0 ? null : row?.cells[nth + Number(list.hasSelectors)];
}

/** In the bar, or in what drops down from it. */
function statusOf(bar, value) {
    const isIt = (item) => String(item.value) === value;
    const inline =
        elementOf(bar).querySelectorAll("[role=radio]")[bar.items.inline.findIndex(isIt)];
    const open = [...elementOf(bar).querySelectorAll(".dropdown-toggle.show")];
    const folded = open.flatMap(() => {
        const menu = [...document.querySelectorAll(".o-dropdown--menu")].at(-1);
        return menu?.children.length === bar.getAllItems().length
            ? [menu.children[bar.getAllItems().findIndex(isIt)]]
            : [];
    });
    const label = elementOf(bar).querySelector(":scope > .dropdown-toggle:last-child");
    const current = isShown(label) && bar.getAllItems().find(isIt)?.isSelected;
    return current ? [label] : [inline, ...folded];
}

/** A column that may be shown stands for the button that shows it. */
export function hiddenColumn(anchor, { all, root }) {
    const name = anchor.in ? anchor.field : anchor.column;
    const records = anchor.in ? root?.data[anchor.in] : root;
    const list = instances("list", all).find(({ props }) => props.list.id === records?.id);
    const may = list?.optionalFieldGroups.flatMap(({ optionalFields }) => optionalFields) ?? [];
    return list && may.some((one) => one.name === name && !one.value)
        ? elementOf(list)?.querySelector("thead th:last-child button")
        : null;
}
