import { markRaw } from "@odoo/owl";
import type { OdooEnv } from "@web/env";
import { begin } from "../player/begin";
import { play as react, type PlayEvent } from "../player/machine";
import type { Effect } from "../player/outgoing";
import { unsent } from "../player/lines";
import { stepAt, type Play } from "../player/play";
import { ServerTrouble, type Server } from "../player/ports";
import type { RunLoad } from "../player/protocol";
import type { Action, Anchor } from "../scenario/types";
import { listenForAct } from "../screen/act";
import { ABSENT, find, type Sighting } from "../screen/find";
import { pointAt, type Pointer } from "../screen/pointer";
import type { CompanionState } from "./companion_state";
import { notingTrouble } from "./contained";
import { listenToPage } from "./page_events";
import { neededBy, probePage } from "./page_probe";
import { retryWith } from "./retry";
import { makeAtlas } from "./atlas";
import { isLocked, recordOf, standsHere } from "./standing";
import { started } from "./started";
import { makeUid } from "./uid";

/** What the pointer draws on, given by the component that shows it. */
export interface Canvas {
    draw: Parameters<typeof pointAt>[0]["draw"];
}

export interface PlayingPorts {
    readonly env: OdooEnv;
    readonly server: Server;
    /** The run, what is seen of its target, or what went wrong, changed. */
    changed(play: Play): void;
    seen(sighting: Sighting): void;
    /** What went wrong with a call, as the dock says it. */
    readonly state: Pick<CompanionState, "trouble">;
    /** The server did not take a line: its words. */
    refused(words: string): void;
}

/** Plays one run on Odoo's page: it listens while the run is on, and not at all otherwise. */
export interface Playing {
    dispatch(event: PlayEvent): void;
    /** One look for the target of the step shown, or for another anchor. */
    look(anchor?: Anchor): Sighting;
    show(canvas: Canvas | null): void;
    /** The open view has the target, and does not show it in the present state of its record. */
    hides(): boolean;
    stop(): void;
}

export function startPlaying(load: RunLoad, ports: PlayingPorts): Playing {
    const { env, server, state } = ports;
    const { action, menu, "golive.opening": opening } = started(env);
    const { forms } = opening;
    const needed = neededBy(load.script);
    let play = begin(load, Date.now());
    let pointer: Pointer | null = null;
    let listening: readonly { stop(): void }[] = [];
    let canvas: Canvas | null = null;
    let ended = false;

    const atlas = makeAtlas(menu, {
        actions: load.actions,
        recordOf: (reference) => recordOf(play, reference),
        looked: () => pointer?.look(),
        failed: (error) => (state.trouble = new ServerTrouble("broken", String(error))),
    });
    const probe = (): Play["page"] => probePage(action, forms, needed);

    const dispatch = (event: PlayEvent): void => {
        const { play: next, effects } = react(play, event, Date.now(), makeUid);
        adopt(next);
        effects.forEach(run);
    };
    const adopt = (next: Play): void => {
        const moved = next.at !== play.at || next.status !== play.status;
        play = next;
        ports.changed(markRaw(next));
        listen(isListening(next));
        if (moved) {
            pointer?.look();
        }
    };
    /** Puts it to the server, and what it says to the player. */
    const run = (effect: Effect): void => {
        const mended = notingTrouble(state);
        answerTo(effect).then(
            (event) => {
                mended();
                retry.settle();
                dispatchUnlessEnded(event);
            },
            (trouble: ServerTrouble) => {
                if (trouble.trouble === "refused" && effect.type === "send") {
                    mended();
                    ports.refused(trouble.message);
                    dispatchUnlessEnded({ type: "refused" });
                    return;
                }
                state.trouble = trouble;
                if (trouble.trouble !== "refused") {
                    dispatchUnlessEnded({ type: "unreachable" });
                    retry.later();
                }
            },
        );
    };
    const answerTo = async (effect: Effect): Promise<PlayEvent> =>
        effect.type === "send"
            ? { type: "answered", answers: await server.record(load.uid, effect.entries) }
            : { type: "loaded", load: await server.load(load.uid) };
    const dispatchUnlessEnded = (event: PlayEvent): void => {
        if (!ended) {
            dispatch(event);
        }
    };
    /** What the person is pointed at, unless it only opens what they are to use. */
    const target = (): { element: HTMLElement; action: Action } | null => {
        const action = stepAt(play, play.at)?.do;
        const seen = pointer?.sighting();
        return action && seen?.kind === "found" && !seen.opens
            ? { element: seen.element, action }
            : null;
    };
    const listen = (on: boolean): void => {
        if (on === listening.length > 0) {
            return;
        }
        listening.forEach(({ stop }) => stop());
        pointer?.stop();
        listening = [];
        pointer = null;
        if (on) {
            pointer = pointAt({
                seek,
                draw: (target, box) => canvas?.draw(target, box),
                seen: ports.seen,
            });
            listening = [
                listenToPage(env.bus, forms, {
                    happened(wrote) {
                        dispatch({ type: "happened", page: probe(), wrote });
                        pointer?.look();
                    },
                    saved: (saved) => dispatch({ type: "saved", ...saved }),
                }),
                listenForAct(document, target, () => dispatch({ type: "acted" })),
            ];
        }
    };
    const lookFor = (anchor: Anchor): Sighting =>
        atlas.standsOn(anchor) ? find(anchor, atlas, document) : ABSENT;
    const seek = (): Sighting => {
        const step = play.status === "playing" ? stepAt(play, play.at) : undefined;
        const seen =
            step?.at && standsHere(play, step, atlas) ? find(step.at, atlas, document) : ABSENT;
        return step && seen.kind === "found" && isLocked(step, seen.element) ? ABSENT : seen;
    };
    const online = (): void => dispatch({ type: "online" });
    const retry = retryWith(online);
    window.addEventListener("online", online);
    adopt({ ...play, page: probe() });
    return {
        dispatch,
        look: (anchor) => (anchor ? lookFor(anchor) : seek()),
        show(next) {
            canvas = next;
            pointer?.look();
        },
        hides() {
            const at = stepAt(play, play.at)?.at;
            return at !== undefined && atlas.standsOn(at) && atlas.hiddenHere(at);
        },
        stop() {
            ended = true;
            retry.settle();
            window.removeEventListener("online", online);
            listen(false);
        },
    };
}

/**
 * The page is listened to while the run is played, and until the server has said whether the person's
 * part is over: it may send them back to what is not saved yet, and nothing has happened since.
 */
function isListening(play: Play): boolean {
    const ends = /done|waiting/.test(play.status);
    return play.status === "playing" || (ends && unsent(play).length > 0);
}
