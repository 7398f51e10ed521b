import type { Services } from "services";
import type { Where } from "../server/person_server";

type ActionService = ReturnType<Services["action"]["start"]>;

/** What the person has before them: of a dialog, what stands below it. */
export function whereIAm({ currentController }: ActionService): Where {
    const { action, view, currentState } = currentController ?? {};
    const { pathname, search } = window.location;
    return {
        model: action?.res_model ?? null,
        record: currentState?.resId || null,
        screen: action?.display_name ?? action?.name ?? "",
        view: view?.type ?? "",
        url: pathname + search,
    };
}
