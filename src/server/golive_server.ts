import { ConnectionAbortedError, ConnectionLostError, rpc, RPCError } from "@web/core/network/rpc";
import { user } from "@web/core/user";
import { ServerTrouble, type Server } from "../player/ports";
import { ANSWERS, HOME, read, RUN } from "./read";

/** Our models' methods, one call each. Silent: a call of ours never blocks or dims Odoo's screen. */
export const goliveServer: Server = {
    home: async () => read(HOME, await call("golive.scenario", "home")),
    start: async (...args) => read(RUN, await call("golive.run", "start", ...args)),
    load: async (run) => read(RUN, await call("golive.run", "load", run)),
    record: async (...args) => read(ANSWERS, await call("golive.run", "record", ...args)),
};

/** Errors by which the server says no to the person; any other is a fault of its own. */
const REFUSALS = /\.(UserError|ValidationError|AccessError|MissingError)$/;

/** How long an answer is waited for, in ms. What is sent again later is known to the server by its uid. */
const PATIENCE = 30_000;

/** The context says whose page this is: a session that went over to somebody else is `expired`. */
export async function call(
    model: string,
    method: string,
    ...args: readonly unknown[]
): Promise<unknown> {
    const context: unknown = user.context;
    const params = { model, method, args, kwargs: { context } };
    const url = `/web/dataset/call_kw/${model}/${method}`;
    const asked: unknown = rpc(url, params, { silent: true });
    const giveUp = setTimeout(() => isCall(asked) && asked.abort(), PATIENCE);
    try {
        return await asked;
    } catch (error) {
        throw troubleOf(error);
    } finally {
        clearTimeout(giveUp);
    }
}

/** Odoo's types leave open what `rpc` gives: a promise that can be aborted. */
function isCall(value: unknown): value is { abort(): void } {
    return value instanceof Promise && "abort" in value;
}

function troubleOf(error: unknown): ServerTrouble {
    if (error instanceof RPCError) {
        if (String(error.exceptionName).endsWith(".SessionExpiredException")) {
            return new ServerTrouble("expired", "Odoo's session has ended.", { cause: error });
        }
        const refused = REFUSALS.test(String(error.exceptionName));
        return new ServerTrouble(refused ? "refused" : "broken", wordsOf(error), { cause: error });
    }
    const lost = error instanceof ConnectionLostError || error instanceof ConnectionAbortedError;
    return new ServerTrouble(lost ? "unreachable" : "broken", String(error), { cause: error });
}

/** What the server's exception says to the person. */
function wordsOf(error: RPCError): string {
    const data: unknown = error.data;
    const said: unknown = data && typeof data === "object" && "message" in data && data.message;
    return typeof said === "string" ? said : error.message;
}
