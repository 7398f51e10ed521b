import { _t } from "@web/core/l10n/translation";
import type { OdooEnv } from "@web/env";
import { markRaw } from "@odoo/owl";
import { isUnderWay } from "../player/lines";
import { stepAt, type Play } from "../player/play";
import type { Whereabouts } from "../player/protocol";
import { openerOf } from "../player/window";
import { topDialog, type Sighting } from "../screen/find";
import { listenForCalls, type Calls } from "./calls";
import type { Companion } from "./companion_state";
import { coverOf, type Cover } from "./covering";
import { letGo, revive } from "./lost_record";
import { pointsAt } from "./pointing";
import { whereIs } from "./whereabouts";

/** What keeps the person from the target: nobody is pointed at it, or something is open over it. */
type Missing = Exclude<Sighting["kind"], "found"> | Cover;

/**
 * How long it may last before it is recorded, and where it lives is asked, in ms: Odoo may be on its way
 * there, and the person about to answer the dialog. Who looks for something in the palette, is at work on
 * a line, or goes on in the dialog that the step opened, misses nothing.
 */
const PATIENCE: Readonly<Record<Missing, number>> = {
    absent: 900,
    ambiguous: 900,
    dialog: 1800,
    line: Infinity,
    own: Infinity,
    passing: Infinity,
};

/** How much longer a window may take to open once the act that opens it is done, in ms: no check tells. */
const OPENING = 2100;

const ERROR = ".o_error_dialog";

/** What is said of it at once. */
const SAID: Readonly<Record<Missing, "covered" | "line" | "own" | null>> = {
    absent: null,
    ambiguous: null,
    dialog: "covered",
    line: "line",
    own: "own",
    passing: "covered",
};

/**
 * Says of a target that stays away where it lives; the server is asked once per visit of a step, and
 * anew where the person has gone elsewhere since.
 */
export interface Absence {
    /** The run, or what is seen of its target, may have changed. */
    look(): void;
    /** Asks the server now, and says what it answers. */
    again(): Promise<Whereabouts | null>;
    stop(): void;
}

let watching: Absence | null = null;

/** What the server says now of the target that is missing; null: nothing is, or it cannot tell. */
export async function whereNow(): Promise<Whereabouts | null> {
    return (await watching?.again()) ?? null;
}

export function watchAbsence(companion: Companion, env: OdooEnv): Absence {
    const { state } = companion;
    let visit = "";
    let waited: Missing | null = null;
    let noted = new Set<Missing>();
    let known: Whereabouts | null = null;
    /** Where the person was when the server was asked. */
    let askedAt = "";
    let timer = 0;
    let calls: Calls | null = null;
    /** The model of the window in which the target was seen. */
    let seenIn: string | null = null;
    /** The visit at which a record was found to be gone: a given one is so at the next, too. */
    let lostAt = "";

    const tell = (where: Companion["state"]["where"]): void =>
        void (state.where = typeof where === "object" && where ? markRaw(where) : where);
    /** What the page says itself goes before what the server knows. */
    const tellWhere = (): void => tell(isHidden() ? hidden() : known);
    /** The view shows it, the server knows no reason: it is hidden by what is not saved yet. */
    const isHidden = (): boolean => (!known || known.reason === "elsewhere") && companion.hides();
    const ask = async (): Promise<Whereabouts | null> => {
        const { play } = state;
        const asked = visit;
        const step = play && stepAt(play, play.at);
        if (!step) {
            return null;
        }
        askedAt = placeOf(play);
        const where = await whereIs(companion, play.run, step);
        if (where && asked === visit) {
            known = where;
            if (waited === "absent") {
                tellWhere();
            }
            if (where.reason === "gone" && lostAt !== visit) {
                lostAt = visit;
                await letGo(env);
            }
        }
        return where;
    };
    /** Back to what opens the window in which the step is done, once that was closed. */
    const goBack = (isSure: boolean): boolean => {
        const { play } = state;
        // What Odoo is about to open is not closed, nor is there a way back to what did its work.
        const isIdle = !calls?.isBusy() && (!seenIn || calls?.worked() !== seenIn);
        const isAway = waited === "absent" && !topDialog(document) && isIdle;
        const opener = play && isAway && play.at === play.front ? openerOf(play) : null;
        if (!opener || (!opener.expect?.check && !isSure)) {
            return false;
        }
        companion.dispatch({ type: "closed", opener: opener.key });
        return true;
    };
    const note = (missing: Missing): void => {
        const { play } = state;
        if (missing === "absent" && goBack(false)) {
            return;
        }
        if (play && !noted.has(missing)) {
            noted.add(missing);
            const sight = missing === "ambiguous" ? missing : "absent";
            companion.dispatch({ type: "sighted", sight });
        }
        if (play && missing === "absent") {
            if (placeOf(play) !== askedAt || isHidden()) {
                void ask();
            }
            tellWhere();
            timer = window.setTimeout(goBackLater, OPENING);
        }
    };
    const goBackLater = (): void => {
        if (!goBack(true) && calls?.isBusy()) {
            timer = window.setTimeout(goBackLater, OPENING);
        }
    };
    return (watching = {
        look() {
            const { play, pointed, sight } = state;
            if (!play) {
                return;
            }
            calls ??= listenForCalls();
            revive(env);
            const here = `${play.run} ${play.at}`;
            if (here !== visit) {
                visit = here;
                noted = new Set();
                known = null;
                askedAt = "";
                waited = seenIn = null;
                window.clearTimeout(timer);
                tell(null);
            }
            const step = pointsAt(play, pointed) ? stepAt(play, play.at) : undefined;
            // What it points at may be gone because it was done: the server looks.
            const seeks = step?.at && !isUnderWay(play, step.key);
            const now = seeks && sight !== "found" ? missing(play, sight) : null;
            if (sight === "found") {
                if (waited || !seenIn) {
                    calls.forget();
                }
                // As it closes, it is drawn still and shown no more.
                seenIn = play.page.over?.model ?? seenIn;
            }
            const isStale = now === "absent" && askedAt !== "" && askedAt !== placeOf(play);
            if (now === waited && !isStale) {
                if (now === "absent" && noted.has(now)) {
                    tellWhere();
                }
                return;
            }
            if (isStale) {
                known = null;
                askedAt = "";
            }
            waited = now;
            window.clearTimeout(timer);
            // Odoo cannot do something: its record may be gone.
            if (now && topDialog(document)?.matches(ERROR)) {
                void ask();
            }
            tell(now ? SAID[now] : null);
            if (now && PATIENCE[now] < Infinity) {
                timer = window.setTimeout(note, PATIENCE[now], now);
            }
        },
        again: ask,
        stop() {
            window.clearTimeout(timer);
            calls?.stop();
            calls = null;
            visit = "";
        },
    });
}

function missing(play: Play, sight: "absent" | "ambiguous"): Missing {
    return (sight === "absent" && coverOf(play)) || sight;
}

/** The screen and the records that are open. */
function placeOf({ page }: Play): string {
    return [page.model, page.view, ...page.forms.map(({ resId }) => resId)].join(" ");
}

function hidden(): Whereabouts {
    return {
        reason: "state",
        where: "",
        words: _t("This record does not show it in its present state."),
    };
}
