import { ServerTrouble } from "../player/ports";
import type { CompanionState } from "./companion_state";

type Troubled = Pick<CompanionState, "trouble">;

/**
 * For a call that begins now: once it succeeds, nothing is wrong any more, but for what went wrong
 * meanwhile with another call: that is yet to be read.
 */
export function notingTrouble(state: Troubled): () => void {
    const before = state.trouble;
    return () => {
        if (state.trouble === before) {
            state.trouble = null;
        }
    };
}

/** Runs calls: what goes wrong with one is shown in the dock, and nowhere else: null. */
export function containedIn(state: Troubled): <T>(call: () => Promise<T>) => Promise<T | null> {
    return async (call) => {
        const mended = notingTrouble(state);
        try {
            const result = await call();
            mended();
            return result;
        } catch (error) {
            state.trouble = troubleOf(error);
            return null;
        }
    };
}

/** What is not the server's own doing is a fault of ours. */
export function troubleOf(error: unknown): ServerTrouble {
    return error instanceof ServerTrouble
        ? error
        : new ServerTrouble("broken", String(error), { cause: error });
}
