import type { OdooEnv } from "@web/env";
import type { Services } from "services";
import { started } from "../services/started";

type ActionService = ReturnType<Services["action"]["start"]>;

/** A screen, to come back to. */
export interface Place {
    readonly action: number | string | object;
    readonly view: string;
    readonly record: number | null;
}

/** Where the person is; null on a screen that nothing leads back to. */
export function placeNow({ currentController }: ActionService): Place | null {
    const { action, view, currentState } = currentController ?? {};
    return action && view
        ? {
              action: action.id || action,
              view: view.type,
              record: currentState?.resId || null,
          }
        : null;
}

export async function goTo(action: ActionService, place: Place): Promise<void> {
    await action.doAction(place.action, {
        clearBreadcrumbs: true,
        viewType: place.view,
        ...(place.record && { props: { resId: place.record } }),
    });
}

/** The bar at the top is that of the app whose screen was opened: its menus can be picked, too. */
export function showMenusOf(env: OdooEnv, start: string): void {
    const { action, menu } = started(env);
    const id = action.currentController?.action.id;
    const module = `${start.split(".")[0]}.`;
    // What a server action opens has another number than its menu knows.
    const of =
        menu.getAll().find((one) => id && one.actionID === id) ??
        menu.getAll().find((one) => String(one.xmlid).startsWith(module));
    if (of) {
        menu.setCurrentMenu(of);
    }
}
