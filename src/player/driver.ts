import type { Action, Step } from "../scenario/types";
import { paramValue } from "./params";
import { isSaid, stepAt, type Play } from "./play";
import type { Whereabouts } from "./protocol";

/** What is seen of the target of the step shown; `opens`: only what it is folded away in. */
export type Sight =
    | { readonly kind: "found"; readonly opens: boolean }
    | { readonly kind: "absent" }
    | { readonly kind: "ambiguous" };

/** What Golive, acting by itself, has done about the step shown. Begins anew with each step. */
export interface Tried {
    /** How often it pressed what the target is folded away in. */
    readonly pressed: number;
    /** It did the step's action. */
    readonly performed: boolean;
    /** It saved the open form since. */
    readonly saved: boolean;
    /** It went to the record of the run, or to the start. */
    readonly went: boolean;
    /** What the server said of where the target is, once asked. */
    readonly whereabouts: Whereabouts | null;
}

export const UNTRIED: Tried = {
    pressed: 0,
    performed: false,
    saved: false,
    went: false,
    whereabouts: null,
};

/** What to do next, for `verify` and "do it for me". */
export type Move =
    /** Press what was found: the target shows then. */
    | { readonly do: "press" }
    /**
     * Do this to what was found, as a person's events would. `free`: the value, empty here, is the
     * person's own choice: the first of what is offered, 1, today.
     */
    | { readonly do: "perform"; readonly action: Action; readonly free: boolean }
    /** Dispatch `next`: there is nothing to do but to read. */
    | { readonly do: "next" }
    /** Dispatch `skip`: the step may be left out, and its target is not there. */
    | { readonly do: "skip" }
    /** Save the form that is open: what has to be true is judged of the saved record. */
    | { readonly do: "save" }
    /** Go to the record of the run, or to where the scenario starts. */
    | { readonly do: "go" }
    /** Ask the server where the target is: `explain`. */
    | { readonly do: "explain" }
    /** Nothing until the page or the server has answered. Whoever waits decides for how long. */
    | { readonly do: "wait" }
    /** The run does not play any more: it is done, or somebody else's. */
    | { readonly do: "end" }
    | { readonly do: "broken"; readonly why: Why; readonly words: string };

/**
 * `ambiguous`, `absent`: of the target; `folded`: pressing does not show it; `unmet`: all was done, and
 * what has to be true is not; `unsaid`: the step does not say what to do, in a way that can be done.
 */
export type Why = "ambiguous" | "absent" | "folded" | "unmet" | "unsaid";

/** A menu in a sub-menu in a folded bar: nothing in Odoo is folded away deeper. */
const DEEPEST = 4;

/** @param settled nothing is under way on the page: Odoo has its answers and has drawn */
export function nextMove(play: Play, sight: Sight, tried: Tried, settled: boolean): Move {
    if (play.status !== "playing") {
        return { do: "end" };
    }
    const step = stepAt(play, play.front);
    if (!step || !settled || play.flight.length || play.queue.length) {
        return { do: "wait" };
    }
    const canSave = !tried.saved && play.page.forms.length > 0;
    // What was declined may only not be saved yet: it is not done once more before.
    if (canSave && (tried.performed || play.held.includes(step.key))) {
        return { do: "save" };
    }
    if (tried.performed) {
        return broken("unmet", play.saw ?? step.expect?.text);
    }
    if (!step.at) {
        return isSaid(step) ? { do: "next" } : broken("unsaid");
    }
    switch (sight.kind) {
        case "ambiguous":
            return broken("ambiguous");
        case "absent":
            return missing(step, tried);
        case "found":
            if (sight.opens) {
                return tried.pressed < DEEPEST ? { do: "press" } : broken("folded");
            }
            return isSaid(step) ? { do: "next" } : performed(play, step);
    }
}

function missing(step: Step, { went, whereabouts }: Tried): Move {
    if (!went) {
        return { do: "go" };
    }
    if (step.optional) {
        return { do: "skip" };
    }
    return whereabouts
        ? broken("absent", whereabouts.words || whereabouts.where)
        : { do: "explain" };
}

function performed({ script }: Play, { do: action }: Step): Move {
    if (!action) {
        return broken("unsaid");
    }
    if ("fill" in action) {
        const value = paramValue(script, action.fill);
        const fill = typeof value === "boolean" ? String(value) : (value ?? "");
        return { do: "perform", action: { fill }, free: value === undefined };
    }
    if ("pick" in action) {
        const value = paramValue(script, action.pick);
        return { do: "perform", action: { pick: String(value ?? "") }, free: value === undefined };
    }
    return { do: "perform", action, free: false };
}

function broken(why: Why, words = ""): Move {
    return { do: "broken", why, words };
}
