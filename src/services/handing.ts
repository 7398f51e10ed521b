import type { OdooEnv } from "@web/env";
import type { Colleague, Mode, Turn } from "../player/protocol";
import { runServer } from "../server/run_server";
import type { Companion } from "./companion_state";
import { started } from "./started";
import { takeMeThere } from "./work_place";

/** Takes a turn that waits, or goes on with one's own, at its record. */
export async function take(env: OdooEnv, companion: Companion, { run, mine }: Turn): Promise<void> {
    const load = mine ? null : await companion.guarded(() => runServer.claim(run));
    if (load) {
        const { "golive.opening": opening } = started(env);
        opening.awaits(opening.state.turns, [...opening.state.mine, run]);
        companion.enter(load);
    } else if (mine) {
        await companion.resume(run);
    }
    if (companion.state.play) {
        await takeMeThere(env);
    } else {
        const { trouble } = companion.state;
        await companion.refresh();
        companion.state.trouble ??= trouble;
    }
}

/** Hands the turn that is being handed on to a colleague; null: back to all who have the role. */
export async function handOn(companion: Companion, to: number | null): Promise<void> {
    const { state, guarded } = companion;
    const run = state.handing;
    if (run && (await guarded(() => runServer.delegate(run, to).then(() => true)))) {
        state.handing = null;
        companion.leave();
    }
}

/** Who could be handed the turn that is being handed on. */
export async function colleagues({ state, guarded }: Companion): Promise<readonly Colleague[]> {
    return (await guarded(() => runServer.colleagues(state.handing ?? ""))) ?? [];
}

/** Begins a scenario once more: the one just played, in the same mode, unless told which. */
export async function another(companion: Companion, key?: string, mode?: Mode): Promise<void> {
    const { state } = companion;
    const { play } = state;
    if (!state.home) {
        await companion.refresh();
    }
    const offer = state.home?.offers.find((one) => one.key === (key ?? play?.script.key));
    if (offer) {
        await companion.start({ ...offer, run: null }, mode ?? play?.mode);
    }
}
