import { markRaw, reactive } from "@odoo/owl";
import { registry } from "@web/core/registry";
import type { OdooEnv } from "@web/env";
import type { Services } from "services";
import { stepAt } from "../player/play";
import { ServerTrouble } from "../player/ports";
import type { Mode, Offer, RunLoad } from "../player/protocol";
import { ABSENT, type Sighting } from "../screen/find";
import { goliveServer } from "../server/golive_server";
import type { Absence } from "./absence";
import { asksPlace } from "./asking_place";
import { nothingYet, type Companion } from "./companion_state";
import { containedIn } from "./contained";
import { fetchedMore, have } from "./more";
import { startPlaying, type Canvas, type Playing } from "./playing";
import { ownerOf, startSending } from "./sending";
import type { Tabs } from "./tabs";
import { makeUid } from "./uid";
import { started } from "./started";
import { pointsAt } from "./pointing";

declare module "services" {
    interface Services {
        "golive.companion": typeof companionService;
    }
}

export const companionService = {
    dependencies: ["action", "dialog", "menu", "ui", "golive.opening"] satisfies (keyof Services)[],
    start(env: OdooEnv): Companion {
        const { ui, "golive.opening": opening } = started(env);
        const state = reactive(nothingYet());
        /** On a narrow screen the sheet makes way for what the callout points at, or a dialog of the step's. */
        const makeWay = (): void => opening.fold(env.isSmall && lastShown === "found");
        let lastShown: Sighting["kind"] | null = null;
        let wasSmall = env.isSmall;
        let playing: Playing | null = null;
        let canvas: Canvas | null = null;
        /** Counts what the person wanted to see: what was asked for before comes too late. */
        let wish = 0;

        ui.bus.addEventListener("resize", () => {
            if (env.isSmall !== wasSmall) {
                wasSmall = env.isSmall;
                makeWay();
            }
        });
        const contained = containedIn(state);
        const guarded: Companion["guarded"] = async (call) => {
            state.busy = true;
            const result = await contained(call);
            state.busy = false;
            return result;
        };
        /** Another tab goes on with the run. */
        const letGo = async (run: string): Promise<void> => {
            if (state.play?.run === run) {
                await outbox.release(run);
                playing?.dispatch({ type: "taken" });
            }
        };
        let tabs: Tabs | null = null;
        const isElsewhere = async (run: string): Promise<boolean> =>
            tabs !== null && tabs.isElsewhere(run);
        const sending = startSending(state.outbox, goliveServer, isElsewhere, (keeping) => {
            keeping.minding(env, sending, () => playing?.dispatch({ type: "online" }));
            tabs ??= keeping.joinTabs(ownerOf(), makeUid(), letGo);
            tabs.plays(state.play?.run ?? null);
        });
        const { outbox } = sending;
        const server = { ...goliveServer, record: outbox.record };

        /** What could not be sent is tried again by itself: nobody has to hear of it twice. */
        const sendQuietly = (): void => void sending.flush().catch(() => {});

        let absence: Absence | null = null;
        const more = fetchedMore(
            () => overlook(),
            (error) => (state.trouble = new ServerTrouble("broken", String(error))),
        );
        const overlook = (): void => {
            const points = pointsAt(state.play, state.pointed);
            if (points) {
                absence ??= more()?.watchAbsence(companion, env) ?? null;
            }
            absence?.look();
            const shown = !points ? null : state.where === "own" ? "found" : state.sight;
            if (shown !== lastShown) {
                lastShown = shown;
                if (env.isSmall) {
                    makeWay();
                }
            }
        };
        const close = (): void => {
            const run = state.play?.run;
            playing?.stop();
            absence?.stop();
            playing = lastShown = null;
            state.play = null;
            state.pointed = null;
            state.sight = "absent";
            tabs?.plays(null);
            if (run) {
                const isStuck = state.outbox.waiting > 0;
                void outbox.release(run).then(() => isStuck && sendQuietly());
            }
        };
        const enter = (load: RunLoad, elsewhere = false): void => {
            wish++;
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
                    overlook();
                },
                seen(sighting) {
                    state.sight = sighting.kind;
                    overlook();
                },
                refused: sending.refused,
                state,
            });
            if (elsewhere) {
                playing.dispatch({ type: "taken" });
                void outbox.release(load.uid);
            } else {
                tabs?.plays(load.uid);
            }
            playing.show(canvas);
        };
        /** Goes on with a run: what an earlier page left of it goes first. */
        const goOn = (run: string, taking: boolean): Promise<unknown> =>
            guarded(async () => {
                const asked = ++wish;
                // What tells of other tabs comes with it.
                const isKept = await outbox.has(run);
                const elsewhere = !taking && (await isElsewhere(run));
                if (!elsewhere && isKept) {
                    await sending.flush(run);
                }
                const load = await server.load(run);
                if (asked === wish) {
                    enter(load, elsewhere);
                }
                sendQuietly();
            });
        const begin = async ({ id, run: open }: Offer, mode: Mode): Promise<void> => {
            const uid = makeUid();
            let run: { readonly uid: string } | null = open?.mode === mode ? open : null;
            if (!run) {
                const begun = await guarded(() => server.start(id, mode, uid));
                if (begun?.uid === uid) {
                    enter(begun);
                    return;
                }
                // It was begun elsewhere since the list was made.
                run = begun;
            }
            if (run) {
                await goOn(run.uid, false);
            }
        };
        const companion: Companion = {
            state,
            async refresh() {
                const home = await contained(sending.meet);
                if (home) {
                    state.home = markRaw(home);
                    const mine = home.turns.filter((turn) => turn.mine).map(({ run }) => run);
                    const free = home.turns.filter(({ may }) => may);
                    opening.awaits(free.length + mine.length, mine);
                    sendQuietly();
                }
            },
            async start(offer, mode = "learn") {
                state.question = asksPlace(state.home, offer, mode) ? offer : null;
                if (!state.question) {
                    await begin(offer, mode);
                }
            },
            begin,
            guarded,
            contained,
            point(on) {
                state.pointed =
                    (on && state.play && stepAt(state.play, state.play.at)?.key) || null;
                overlook();
            },
            resume: (run) => goOn(run, false),
            dispatch(event) {
                const run = state.play?.run;
                if (event.type === "here" && run) {
                    void tabs?.take(run).then(() => goOn(run, true));
                } else {
                    playing?.dispatch(event);
                }
            },
            enter,
            look: (anchor) => playing?.look(anchor) ?? ABSENT,
            doIt: () => guarded(() => have("acting", "do_it", env)),
            close,
            flush: sending.flush,
            leave() {
                wish++;
                close();
                state.view = "home";
                opening.plays(null);
                void companion.refresh();
            },
            hides: () => playing?.hides() ?? false,
            giveUp: () => guarded(() => have("more", "give_up", env)),
            takeMeThere: () => guarded(() => have("more", "take_me_there", env)),
            show(next) {
                canvas = next;
                playing?.show(next);
            },
        };
        return companion;
    },
};

registry.category("services").add("golive.companion", companionService);
