import { App, type Component } from "@odoo/owl";

type ComponentNode = Component["__owl__"];

/**
 * Odoo's components on the page, parents first, below `node` or all. What is within a view's own
 * renderer (rows, cards, fields: thousands) is left out, unless one is asked for.
 */
export function mounted(node?: ComponentNode): readonly object[] {
    const found: object[] = [];
    const walk = (here: ComponentNode, deep: boolean): void => {
        const { component, children } = here;
        found.push(component);
        if (deep || !isRenderer(component.props)) {
            Object.values(children).forEach((child) => walk(child, deep));
        }
    };
    if (node) {
        walk(node, true);
    } else {
        App.apps.forEach(({ root }) => root && walk(root, false));
    }
    return found;
}

function isRenderer(props: unknown): boolean {
    return (
        typeof props === "object" &&
        props !== null &&
        "archInfo" in props &&
        ("list" in props || "record" in props)
    );
}

/** Whether a component is drawn within an element of the page, or, as a dialog, around it. */
export function isWithin(component: { readonly __owl__: ComponentNode }, around: Element): boolean {
    const node = component.__owl__.bdom?.firstNode();
    return node instanceof Node && (around.contains(node) || node.contains(around));
}
