import { ServerTrouble } from "../player/ports";
import type { CompanionState } from "./companion_state";

/** Runs calls: what goes wrong with one is shown in the dock, and nowhere else: null. */
export function containedIn(
    state: Pick<CompanionState, "trouble">,
): <T>(call: () => Promise<T>) => Promise<T | null> {
    return async (call) => {
        const before = state.trouble;
        try {
            const result = await call();
            // What went wrong meanwhile, with another call, is yet to be read.
            if (state.trouble === before) {
                state.trouble = null;
            }
            return result;
        } catch (error) {
            state.trouble =
                error instanceof ServerTrouble
                    ? error
                    : new ServerTrouble("broken", String(error), { cause: error });
            return null;
        }
    };
}
