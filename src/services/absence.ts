import { _t } from "@web/core/l10n/translation";
import { markRaw } from "@odoo/owl";
import { isUnderWay } from "../player/lines";
import { stepAt, type Play } from "../player/play";
import { ServerTrouble } from "../player/ports";
import type { Whereabouts } from "../player/protocol";
import type { Sighting } from "../screen/find";
import { runServer } from "../server/run_server";
import type { Companion } from "./companion_state";
import { coverOf } from "./covering";
import { pointsAt } from "./pointing";

/** What keeps the person from the target: nobody is pointed at it, or something is open over it. */
type Missing = Exclude<Sighting["kind"], "found"> | "dialog" | "palette";

/**
 * How long it may last before it is recorded, and where it lives is asked, in ms: Odoo may be on its way
 * there, and the person about to answer the dialog. Who looks for something in the palette misses nothing.
 */
const PATIENCE: Readonly<Record<Missing, number>> = {
    absent: 900,
    ambiguous: 900,
    dialog: 1800,
    palette: Infinity,
};

/** Says of a target that stays away where it lives; the server is asked once per visit of a step. */
export interface Absence {
    /** The run, or what is seen of its target, may have changed. */
    look(): void;
    stop(): void;
}

export function watchAbsence(companion: Companion): Absence {
    const { state } = companion;
    let visit = "";
    let waited: Missing | null = null;
    let noted = new Set<Missing>();
    let known: Whereabouts | null = null;
    let timer = 0;

    const tell = (where: Whereabouts | "covered" | null): void =>
        void (state.where = where && where !== "covered" ? markRaw(where) : where);
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
    const note = (missing: Missing): void => {
        const { play } = state;
        if (play && !noted.has(missing)) {
            noted.add(missing);
            const sight = missing === "ambiguous" ? missing : "absent";
            companion.dispatch({ type: "sighted", sight });
            if (missing === "absent") {
                void ask(play.run, stepAt(play, play.at)?.key ?? "", visit);
            }
        }
        if (missing === "absent") {
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
            const step = pointsAt(play, pointed) ? stepAt(play, play.at) : undefined;
            // What it points at may be gone because it was done: the server looks.
            const seeks = step?.at && !isUnderWay(play, step.key);
            const now = seeks && sight !== "found" ? missing(play, sight) : null;
            if (now === waited) {
                if (now === "absent" && noted.has(now)) {
                    tellWhere();
                }
                return;
            }
            waited = now;
            window.clearTimeout(timer);
            tell(now === "dialog" || now === "palette" ? "covered" : null);
            if (now && PATIENCE[now] < Infinity) {
                timer = window.setTimeout(note, PATIENCE[now], now);
            }
        },
        stop() {
            window.clearTimeout(timer);
            visit = "";
        },
    };
}

function missing(play: Play, sight: "absent" | "ambiguous"): Missing {
    return (sight === "absent" && coverOf(play)) || sight;
}

function hidden(): Whereabouts {
    return {
        reason: "state",
        where: "",
        words: _t("This record does not show it in its present state."),
    };
}
