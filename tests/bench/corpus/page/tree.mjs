/** Odoo's component tree, by which the truth is told: nothing of Golive's is used here. */
const odooModule = (name) => odoo.loader.modules.get(name);

const classOf = {
    field: () => odooModule("@web/views/fields/field").Field,
    button: () => odooModule("@web/views/view_button/view_button").ViewButton,
    notebook: () => odooModule("@web/core/notebook/notebook").Notebook,
    settings: () =>
        odooModule("@web/webclient/settings_form_view/settings/settings_page").SettingsPage,
    list: () => odooModule("@web/views/list/list_renderer").ListRenderer,
    status: () => odooModule("@web/views/fields/statusbar/statusbar_field").StatusBarField,
    search: () => odooModule("@web/search/search_bar_menu/search_bar_menu").SearchBarMenu,
};

/** All components below a node, parents first. */
export function components(node = odoo.__WOWL_DEBUG__.root.__owl__) {
    return [node.component, ...Object.values(node.children).flatMap(components)];
}

export function instances(kind, all) {
    const Class = classOf[kind]();
    return all.filter((one) => one instanceof Class);
}

export function elementOf(component) {
    const node = component.__owl__.bdom?.firstNode();
    return node instanceof Element ? node : null;
}

/** The controller that the corpus opened last, which may be in a dialog. */
export function controllerOf(model, all) {
    return all.filter((one) => one.model?.root && one.props.resModel === model).at(-1);
}

export function isShown(element) {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}

export async function frames(count = 3) {
    for (let frame = 0; frame < count; frame++) {
        await new Promise(requestAnimationFrame);
    }
}
