import { markRaw, reactive } from "@odoo/owl";
import { registry } from "@web/core/registry";
import type { OdooEnv } from "@web/env";
import type { Services } from "services";
import type { PlayEvent } from "../player/machine";
import type { Play } from "../player/play";
import { ServerTrouble } from "../player/ports";
import type { Home, Mode, Offer, RunLoad } from "../player/protocol";
import type { Anchor } from "../scenario/types";
import { ABSENT, type Sighting } from "../screen/find";
import { goliveServer } from "../server/golive_server";
import { have } from "./acting";
import { minding } from "./leaving";
import { startPlaying, type Canvas, type Playing } from "./playing";
import { ownerOf, startSending, type Unsent } from "./sending";
import { joinTabs } from "./tabs";
import { makeUid } from "./uid";
import { started } from "./started";
import { placeOfWork } from "./work_place";

/** What the dock and the callout show. */
export interface CompanionState {
    view: "home" | "run";
    /** null until the server told. */
    home: Home | null;
    /** The model of the screen, by which the dock sorts what it offers. */
    model: string | null;
    play: Play | null;
    sight: Sighting["kind"];
    trouble: ServerTrouble | null;
    /** A run is being opened. */
    busy: boolean;
    outbox: Unsent;
}

export interface Companion {
    readonly state: CompanionState;
    refresh(): Promise<void>;
    /** Starts it, or goes on with the person's open run of it. */
    start(offer: Offer, mode?: Mode): Promise<void>;
    resume(run: string): Promise<void>;
    /** Plays a run that was loaded. */
    enter(load: RunLoad): void;
    dispatch(event: PlayEvent): void;
    /** One look for the target of the step shown, or for another anchor. */
    look(anchor?: Anchor): Sighting;
    /** Golive does the step shown. */
    doIt(): Promise<void>;
    /** Stops listening and pointing; the run is kept where it stands. */
    close(): void;
    /** Back to the list; the run is kept where it stands. */
    leave(): void;
    /** Gives the run up. */
    giveUp(): Promise<void>;
    /** Opens the record of the run, or the screen that the scenario starts from. */
    takeMeThere(): Promise<void>;
    show(canvas: Canvas | null): void;
}

declare module "services" {
    interface Services {
        "golive.companion": typeof companionService;
    }
}

export const companionService = {
    dependencies: ["action", "dialog", "menu", "ui", "golive.opening"] satisfies (keyof Services)[],
    start(env: OdooEnv): Companion {
        const { action, menu, ui, "golive.opening": opening } = started(env);
        const state = reactive<CompanionState>({
            view: "home",
            home: null,
            model: action.currentController?.action?.res_model ?? null,
            play: null,
            sight: "absent",
            trouble: null,
            busy: false,
            outbox: { waiting: 0, refused: [], onlyHere: false },
        });
        /** On a narrow screen the sheet makes way for what the callout points at. */
        const makeWay = (): void => opening.fold(env.isSmall && state.sight === "found");
        let wasSmall = env.isSmall;
        let playing: Playing | null = null;
        let canvas: Canvas | null = null;

        ui.bus.addEventListener("resize", () => {
            if (env.isSmall !== wasSmall) {
                wasSmall = env.isSmall;
                makeWay();
            }
        });
        env.bus.addEventListener("ACTION_MANAGER:UI-UPDATED", () => {
            state.model = action.currentController?.action?.res_model ?? null;
        });

        /** Runs a call; what goes wrong is shown in the dock, and nowhere else. */
        const guarded = async <T>(call: () => Promise<T>): Promise<T | null> => {
            state.busy = true;
            try {
                const result = await call();
                state.trouble = null;
                return result;
            } catch (error) {
                state.trouble =
                    error instanceof ServerTrouble
                        ? error
                        : new ServerTrouble("broken", String(error), { cause: error });
                return null;
            } finally {
                state.busy = false;
            }
        };
        const tabs = joinTabs(ownerOf(), makeUid(), async (run) => {
            if (state.play?.run === run) {
                await outbox.release(run);
                playing?.dispatch({ type: "taken" });
            }
        });
        const sending = startSending(state.outbox, goliveServer, tabs.isElsewhere);
        const { outbox } = sending;
        const server = { ...goliveServer, record: outbox.record };
        minding(env, sending, () => playing?.dispatch({ type: "online" }));

        /** What could not be sent is tried again by itself: nobody has to hear of it twice. */
        const sendQuietly = (): void => void sending.flush().catch(() => {});
        const close = (): void => {
            const run = state.play?.run;
            playing?.stop();
            playing = null;
            state.play = null;
            state.sight = "absent";
            tabs.plays(null);
            if (run) {
                const isStuck = state.outbox.waiting > 0;
                void outbox.release(run).then(() => isStuck && sendQuietly());
            }
        };
        const enter = (load: RunLoad, elsewhere: boolean): void => {
            close();
            state.view = "run";
            playing = startPlaying(load, {
                env,
                server,
                changed(play) {
                    if (play.status !== "elsewhere") {
                        outbox.hold(play.run, [...play.flight, ...play.queue], play.offline);
                    }
                    const ended = play.status === "done" && state.play?.status === "playing";
                    state.play = play;
                    if (ended) {
                        opening.fold(false);
                        void companion.refresh();
                    }
                    opening.plays(play.status === "done" ? null : load.uid);
                },
                seen(sighting) {
                    state.sight = sighting.kind;
                    if (env.isSmall) {
                        makeWay();
                    }
                },
                troubled: (trouble) => (state.trouble = trouble),
            });
            if (elsewhere) {
                playing.dispatch({ type: "taken" });
                void outbox.release(load.uid);
            } else {
                tabs.plays(load.uid);
            }
            playing.show(canvas);
        };
        /** Goes on with a run: what an earlier page left of it goes first. */
        const goOn = (run: string, taking: boolean): Promise<unknown> =>
            guarded(async () => {
                const elsewhere = !taking && (await tabs.isElsewhere(run));
                if (!elsewhere && (await outbox.has(run))) {
                    await sending.flush(run);
                }
                enter(await server.load(run), elsewhere);
                sendQuietly();
            });
        const companion: Companion = {
            state,
            async refresh() {
                const home = await guarded(sending.meet);
                state.home = home && markRaw(home);
                if (home) {
                    opening.awaits(home.turns.filter(({ may, mine }) => may || mine).length);
                    sendQuietly();
                }
            },
            async start(offer, mode = "learn") {
                const uid = makeUid();
                let run: { readonly uid: string } | null = offer.run;
                if (!run) {
                    const begun = await guarded(() => server.start(offer.id, mode, uid));
                    if (begun?.uid === uid) {
                        enter(begun, false);
                        return;
                    }
                    // It was begun elsewhere since the list was made.
                    run = begun;
                }
                if (run) {
                    await goOn(run.uid, false);
                }
            },
            async resume(run) {
                await goOn(run, false);
            },
            dispatch(event) {
                const run = state.play?.run;
                if (event.type === "here" && run) {
                    void tabs.take(run).then(() => goOn(run, true));
                } else {
                    playing?.dispatch(event);
                }
            },
            enter: (load) => enter(load, false),
            look: (anchor) => playing?.look(anchor) ?? ABSENT,
            async doIt() {
                await guarded(() => have("do_it", env));
            },
            close,
            leave() {
                close();
                state.view = "home";
                opening.plays(null);
                void companion.refresh();
            },
            async giveUp() {
                const run = state.play?.run;
                if (run && (await guarded(() => goliveServer.stop(run).then(() => true)))) {
                    companion.leave();
                }
            },
            async takeMeThere() {
                if (state.play) {
                    await placeOfWork({ action, menu }, state.play);
                }
            },
            show(next) {
                canvas = next;
                playing?.show(next);
            },
        };
        return companion;
    },
};

registry.category("services").add("golive.companion", companionService);
