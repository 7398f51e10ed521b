import { ServerTrouble } from "../player/ports";
import type { Whereabouts } from "../player/protocol";
import type { Step } from "../scenario/types";
import { runServer } from "../server/run_server";
import type { Companion } from "./companion_state";

/** Asks the server where the target of a step is, or why it is nowhere; null: it cannot tell. */
export async function whereIs(
    { state }: Companion,
    run: string,
    { key }: Step,
): Promise<Whereabouts | null> {
    try {
        return await runServer.explain(run, key);
    } catch (error) {
        // Where it is refused, the dock says what it knows itself.
        if (error instanceof ServerTrouble && error.trouble !== "refused") {
            state.trouble = error;
        }
        return null;
    }
}
