import type { Play } from "../player/play";
import { isOnAnotherRecord } from "../player/standing";
import { bindsOf } from "../scenario/checks";
import type { Control, Step } from "../scenario/types";
import { LOCKED } from "../screen/markup";
import type { PageAtlas, RunFacts } from "./atlas";

/** Controls that are about the record that is open; the others stand beside any. */
const OF_RECORD: readonly Control[] = ["save", "discard", "add_line", "action", "actions", "print"];

/** Whether the step may be pointed at on this screen: its anchor's model and view, and its record. */
export function standsHere(play: Play, step: Step, atlas: PageAtlas): boolean {
    const { at } = step;
    if (!at) {
        return false;
    }
    const isFree = "view" in at || ("control" in at && !OF_RECORD.includes(at.control));
    return (
        "menu" in at ||
        "app" in at ||
        (atlas.standsOn(at) && (isFree || !isOnAnotherRecord(play, step)))
    );
}

/** The step is to type into it, and the record cannot be changed there as it is now. */
export function isLocked({ do: action }: Step, element: Element): boolean {
    const types = action && ("fill" in action || "pick" in action || "check" in action);
    return Boolean(types && element.closest(LOCKED));
}

/** The record that a run calls `$name`: a step's, or one that it was given. */
export function recordOf(
    { script, bindings }: Play,
    reference: string,
): ReturnType<RunFacts["recordOf"]> {
    const name = reference.slice(1);
    const id = bindings[name];
    const model = bindsOf(script).find((one) => one.name === name)?.model;
    return id === undefined || model === undefined ? null : { model, id };
}
