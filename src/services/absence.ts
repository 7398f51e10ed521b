import { stepAt, type Play } from "../player/play";
import { ServerTrouble, type Server } from "../player/ports";
import type { Whereabouts } from "../player/protocol";
import type { Sighting } from "../screen/find";

/** How long a target may be missing before it is said, in ms: Odoo may be on its way there. */
const PATIENCE = 900;

export interface AbsencePorts {
    readonly server: Pick<Server, "explain">;
    /** Why the page itself shows no target, where it can say. */
    reason(play: Play): Whereabouts | null;
    /** The run notes it: once per visit of a step. */
    sighted(sight: "absent" | "ambiguous"): void;
    /** Where the target lives; null while it is there, or nobody knows. */
    tell(where: Whereabouts | null): void;
    broken(trouble: ServerTrouble): void;
}

/** Says of a target that stays away where it lives; the server is asked once per visit of a step. */
export function watchAbsence(ports: AbsencePorts): {
    look(play: Play, sight: Sighting["kind"] | null): void;
    stop(): void;
} {
    let visit = "";
    let waited: Sighting["kind"] | null = null;
    let noted = new Set<string>();
    let known: Whereabouts | null = null;
    let timer = 0;

    const ask = async (play: Play, step: string, asked: string): Promise<void> => {
        try {
            const where = await ports.server.explain(play.run, step);
            if (asked === visit) {
                known = where;
                ports.tell(waited === "absent" ? (ports.reason(play) ?? where) : null);
            }
        } catch (error) {
            // Without an answer the dock says what it knows itself; a lost connection says so elsewhere.
            if (error instanceof ServerTrouble && error.trouble === "broken") {
                ports.broken(error);
            }
        }
    };
    const note = (play: Play, sight: "absent" | "ambiguous"): void => {
        const step = stepAt(play, play.at)?.key ?? "";
        if (!noted.has(sight)) {
            noted.add(sight);
            ports.sighted(sight);
            if (sight === "absent") {
                void ask(play, step, visit);
            }
        }
        if (sight === "absent") {
            ports.tell(ports.reason(play) ?? known);
        }
    };
    return {
        look(play, sight) {
            const step = stepAt(play, play.at);
            const here = `${play.run} ${play.at}`;
            if (here !== visit) {
                visit = here;
                noted = new Set();
                known = null;
                waited = null;
                ports.tell(null);
            }
            const missing = step?.at && play.status === "playing" && sight !== "found";
            const now = missing ? sight : null;
            if (now === waited) {
                if (now === "absent" && noted.has(now)) {
                    ports.tell(ports.reason(play) ?? known);
                }
                return;
            }
            waited = now;
            window.clearTimeout(timer);
            if (now === "absent" || now === "ambiguous") {
                timer = window.setTimeout(note, PATIENCE, play, now);
            } else {
                ports.tell(null);
            }
        },
        stop() {
            window.clearTimeout(timer);
            visit = "";
        },
    };
}
