import type { RunServer } from "../player/ports";
import { array, object, picklist, string } from "../vendor/valibot";
import { call } from "./golive_server";
import { NAMED, read, RUN } from "./read";

export const WHEREABOUTS = object({
    reason: picklist(["elsewhere", "company", "right", "state", "gone", "unknown"]),
    where: string(),
    words: string(),
});

export const COLLEAGUES = array(NAMED);

/** What is asked of a run now and then, one call each. */
export const runServer: RunServer = {
    stop: async (...args) => {
        await call("golive.run", "stop", ...args);
    },
    explain: async (...args) => read(WHEREABOUTS, await call("golive.run", "explain", ...args)),
    claim: async (run) => read(RUN, await call("golive.run", "claim", run)),
    delegate: async (run, to) => {
        await call("golive.run", "delegate", run, to);
    },
    colleagues: async (run) => read(COLLEAGUES, await call("golive.run", "colleagues", run)),
};
