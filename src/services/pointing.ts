import { policyOf } from "../player/policy";
import { stepAt, type Play } from "../player/play";

/**
 * Whether the callout points at the step shown: by itself where the mode does so, else for whoever
 * asked, be it by a second hint.
 *
 * @param pointed key of the step that the person asked to be shown
 */
export function pointsAt(play: Play | null, pointed: string | null): boolean {
    const key = play && stepAt(play, play.at)?.key;
    if (!play || !key || play.status !== "playing") {
        return false;
    }
    return policyOf(play.mode).points || pointed === key || (play.hints[key] ?? 0) > 1;
}
