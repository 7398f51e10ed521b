import { evaluateBooleanExpr } from "@web/core/py_js/py";
import type { Atlas } from "../screen/anchors";
import type { Forms } from "./opening";

interface Menu {
    readonly id: number | string;
    readonly xmlid?: string;
    readonly appID?: number | false;
    readonly children?: readonly (number | string)[];
}

/** What Odoo's menu service tells. */
export interface Menus {
    getAll(): readonly Menu[];
    getCurrentApp(): { readonly xmlid?: string } | undefined;
}

/** What the page cannot say of itself, from Odoo's menu service and its open forms. */
export function makeAtlas(menus: Menus, forms: Forms): Atlas {
    return {
        menuPath(xmlId) {
            const all = menus.getAll();
            const path: string[] = [];
            let menu = all.find((other) => other.xmlid === xmlId);
            while (menu && menu.id !== "root") {
                const { id, xmlid } = menu;
                path.unshift(xmlid ?? "");
                menu = all.find((other) => other.children?.includes(id));
            }
            return path;
        },
        currentApp: () => menus.getCurrentApp()?.xmlid ?? null,
        hasButton(name) {
            const form = [...forms.open].pop();
            const button = form?.archInfo.xmlDoc.querySelector(
                `button[name="${CSS.escape(name)}"]`,
            );
            const record = form?.model.root;
            const hidden = button?.getAttribute("invisible");
            return Boolean(
                button && record && !(hidden && evaluateBooleanExpr(hidden, record.evalContext)),
            );
        },
    };
}
