import { _t } from "@web/core/l10n/translation";
import { markRaw } from "@odoo/owl";
import { stepAt } from "../player/play";
import { ServerTrouble } from "../player/ports";
import type { Whereabouts } from "../player/protocol";
import type { Sighting } from "../screen/find";
import { runServer } from "../server/run_server";
import type { Companion } from "./companion";
import { pointsAt } from "./pointing";

/** How long a target may be missing before it is said, in ms: Odoo may be on its way there. */
const PATIENCE = 900;

/** Says of a target that stays away where it lives; the server is asked once per visit of a step. */
export interface Absence {
    /** The run, or what is seen of its target, may have changed. */
    look(): void;
    stop(): void;
}

export function watchAbsence(companion: Companion): Absence {
    const { state } = companion;
    let visit = "";
    let waited: Sighting["kind"] | null = null;
    let noted = new Set<string>();
    let known: Whereabouts | null = null;
    let timer = 0;

    const tell = (where: Whereabouts | null): void => void (state.where = where && markRaw(where));
    /** What the page says itself goes before what the server knows. */
    const tellWhere = (): void => tell(companion.hides() ? hidden() : known);
    const ask = async (run: string, step: string, asked: string): Promise<void> => {
        try {
            const where = await runServer.explain(run, step);
            if (asked === visit) {
                known = where;
                if (waited === "absent") {
                    tellWhere();
                }
            }
        } catch (error) {
            // Where it is refused, the dock says what it knows itself.
            if (error instanceof ServerTrouble && error.trouble !== "refused") {
                state.trouble = error;
            }
        }
    };
    const note = (sight: "absent" | "ambiguous"): void => {
        const { play } = state;
        if (play && !noted.has(sight)) {
            noted.add(sight);
            companion.dispatch({ type: "sighted", sight });
            if (sight === "absent") {
                void ask(play.run, stepAt(play, play.at)?.key ?? "", visit);
            }
        }
        if (sight === "absent") {
            tellWhere();
        }
    };
    return {
        look() {
            const { play, pointed, sight } = state;
            if (!play) {
                return;
            }
            const here = `${play.run} ${play.at}`;
            if (here !== visit) {
                visit = here;
                noted = new Set();
                known = null;
                waited = null;
                tell(null);
            }
            const seeks = pointsAt(play, pointed) && stepAt(play, play.at)?.at;
            const now = seeks && sight !== "found" ? sight : null;
            if (now === waited) {
                if (now === "absent" && noted.has(now)) {
                    tellWhere();
                }
                return;
            }
            waited = now;
            window.clearTimeout(timer);
            if (now) {
                timer = window.setTimeout(note, PATIENCE, now);
            } else {
                tell(null);
            }
        },
        stop() {
            window.clearTimeout(timer);
            visit = "";
        },
    };
}

function hidden(): Whereabouts {
    return {
        reason: "state",
        where: "",
        words: _t("This record does not show it in its present state."),
    };
}
