import { markRaw, reactive } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { OdooEnv } from "@web/env";
import { authorServer } from "../server/author_server";
import type { Act, Opened } from "../server/read_author";
import { started } from "../services/started";
import { candidatesOn } from "./candidates";
import { pageLore, type Known } from "./page_lore";
import { goTo, placeNow, showMenusOf, type Place } from "./place";
import { listenForPick } from "./pointing";
import { propose, type Proposal } from "./propose";
import { beginTicking, useTicks, type Ticking } from "./ticking";

export interface PickState {
    readonly scenario: Opened["scenario"];
    readonly steps: Opened["steps"];
    /** Id of the step that is written. */
    step: number;
    /** Whether presses are Odoo's, or pick; or what should be true then is being ticked. */
    mode: Doing;
    ticking: Ticking | null;
    /** What was kept last, as words. */
    kept: string;
    /** What is outlined. */
    over: Proposal | null;
    chosen: Proposal | null;
    /** The anchor in words, and what may be done there. */
    words: string;
    acts: readonly Act[];
    act: Act | null;
    busy: boolean;
    trouble: string;
}

export type Doing = "walk" | "pick" | "check";

export interface Picker {
    readonly state: PickState;
    turn(mode: Doing): void;
    /** Has the step be done when what is ticked holds. */
    tickOff(): Promise<void>;
    choose(act: Act): void;
    /** Writes it to the step, then on to the next one, or back to the form. */
    use(goOn: boolean): Promise<void>;
    /** Gives the record a name, so that its row can be pointed at. */
    nameRecord(): Promise<void>;
    leave(): Promise<void>;
    next(): Opened["steps"][number] | undefined;
    stop(): void;
}

/** Where the last pick of each scenario was, until the page is left. */
export type Places = Map<number, Place>;

export async function openPicker(
    env: OdooEnv,
    step: number,
    first: Doing,
    places: Places,
    ended: () => void,
): Promise<Picker> {
    const { action, menu } = started(env);
    const opened = await authorServer.open(step);
    const { scenario } = opened;
    const known: Known = {
        names: opened.names,
        actions: (numbers) => authorServer.actions(state.step, numbers),
    };
    const lore = pageLore(menu, known);
    const state: PickState = reactive({
        scenario,
        steps: opened.steps,
        step,
        mode: "walk",
        ticking: null,
        kept: "",
        over: null,
        chosen: null,
        words: "",
        acts: [],
        act: null,
        busy: false,
        trouble: "",
    });
    let listening: { stop(): void } | null = null;

    const outline = (proposal: Proposal | undefined): void => {
        state.over = proposal ? markRaw(proposal) : null;
    };
    const bestOf = (element: Element): Proposal | undefined => propose(element, lore)[0];
    const drop = (): void => {
        Object.assign(state, { over: null, chosen: null, words: "", acts: [], act: null });
    };
    /** What goes wrong with a call is said in the bar. */
    const guarded = async (call: () => Promise<void>): Promise<void> => {
        if (state.busy) {
            return;
        }
        state.busy = true;
        state.trouble = "";
        try {
            await call();
        } catch (error) {
            state.trouble = error instanceof Error ? error.message : String(error);
        } finally {
            state.busy = false;
        }
    };
    const pick = (element: Element): Promise<void> =>
        guarded(async () => {
            drop();
            await lore.learn();
            const proposal = bestOf(element);
            if (!proposal) {
                state.trouble = _t("Odoo has no name for this. Point at something around it.");
                return;
            }
            outline(proposal);
            state.chosen = state.over;
            if (proposal.kind !== "nameless_record") {
                const { words, acts } = await authorServer.words(state.step, proposal.anchor);
                Object.assign(state, { words, acts, act: acts[0] ?? null });
            }
        });
    const move = (by: 1 | -1): void => {
        const all = candidatesOn(lore);
        const at = all.findIndex((one) => one === state.over?.element);
        const next = all.at((at < 0 && by < 0 ? 0 : at) + by) ?? all[0];
        if (next) {
            state.chosen = null;
            next.scrollIntoView({ block: "nearest" });
            outline(bestOf(next));
        }
    };
    const turn = (mode: Doing): void => {
        listening?.stop();
        listening = null;
        drop();
        Object.assign(state, { mode, ticking: null, trouble: "", kept: "" });
        if (mode === "check") {
            void guarded(async () => {
                const ticking = await beginTicking(state.step);
                if (typeof ticking === "string") {
                    state.trouble = ticking;
                } else {
                    state.ticking = ticking;
                }
            });
        } else if (mode === "pick") {
            listening = listenForPick(window, {
                over(element) {
                    if (!state.chosen) {
                        outline(element ? bestOf(element) : undefined);
                    }
                },
                pick: (element) => void pick(element),
                move,
                take: () => state.over && void pick(state.over.element),
                escape: () => (state.chosen ? drop() : void leave()),
            });
            void lore.learn();
        }
    };
    const stop = (): void => {
        turn("walk");
        const place = placeNow(action);
        if (place && place.view !== "") {
            places.set(scenario.id, place);
        }
        ended();
    };
    const leave = async (): Promise<void> => {
        stop();
        await action.doAction("golive.action_golive_scenario", {
            clearBreadcrumbs: true,
            viewType: "form",
            props: { resId: scenario.id },
        });
    };
    const next = (): Opened["steps"][number] | undefined =>
        state.steps[state.steps.findIndex(({ id }) => id === state.step) + 1];
    const last = places.get(scenario.id);
    await (last ? goTo(action, last) : action.doAction(scenario.start, { clearBreadcrumbs: true }));
    showMenusOf(env, scenario.start);
    turn(first);
    return {
        state,
        turn,
        tickOff: () =>
            guarded(async () => {
                const { ticking } = state;
                if (ticking) {
                    const words = await useTicks(state.step, ticking);
                    state.busy = false;
                    turn("walk");
                    state.kept = words;
                }
            }),
        choose: (act) => void (state.act = act),
        use: (goOn) =>
            guarded(async () => {
                const { chosen, act } = state;
                if (!chosen || chosen.kind === "nameless_record" || !act) {
                    return;
                }
                await authorServer.pick(state.step, chosen.anchor, act);
                const following = goOn && next();
                if (!following) {
                    await leave();
                    return;
                }
                const { names } = await authorServer.open(following.id);
                known.names = names;
                state.step = following.id;
                drop();
            }),
        nameRecord: () =>
            guarded(async () => {
                const { chosen } = state;
                const record = chosen && lore.recordAt(chosen.element);
                if (!chosen || !record) {
                    state.trouble = _t("This line is not saved yet.");
                    return;
                }
                await authorServer.given(state.step, record);
                const { names } = await authorServer.open(state.step);
                known.names = names;
                state.busy = false;
                await pick(chosen.element);
            }),
        leave,
        next,
        stop,
    };
}
