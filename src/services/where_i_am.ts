import type { Services } from "services";

/** The screen that a person has, as a question or a report tells of it: no value of a record. */
export interface Where {
    readonly model: string | null;
    readonly record: number | null;
    /** What the screen is called. */
    readonly screen: string;
    readonly view: string;
    /** Without the host. */
    readonly url: string;
}

type ActionService = ReturnType<Services["action"]["start"]>;

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
