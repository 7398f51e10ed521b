import { bindsOf } from "../scenario/checks";
import type { Anchor, Step } from "../scenario/types";
import { isSaid, stepAt, type Play } from "./play";

/**
 * The step that leads to the window in which the front step is done: by an act, or as a waypoint. null
 * where that step needs none, or the window is the page itself.
 */
export function openerOf(play: Play): Step | null {
    const front = stepAt(play, play.front);
    const opener = play.script.steps
        .slice(0, play.front)
        .filter(({ at, expect }) => (at ? !at.dialog : expect?.check))
        .at(-1);
    if (!front?.at || !opener || opener.binds || play.outcomes[opener.key] !== "done") {
        return null;
    }
    const check = opener.expect?.check;
    const screen = check && "screen" in check ? check.screen : null;
    const leads = screen || (!check && !isSaid(opener));
    const isThere = front.at.dialog ? leads : screen && isWindow(play, front.at, screen.model);
    return isThere ? opener : null;
}

/** A screen of none of the run's records, as a wizard or the settings: nobody can be taken to it. */
function isWindow({ script, page }: Play, { on }: Anchor, model: string): boolean {
    const isNamed = bindsOf(script).some((bind) => bind.model === model);
    return on?.model === model && page.model !== model && !isNamed;
}
