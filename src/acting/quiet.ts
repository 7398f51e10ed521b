import { rpcBus } from "@web/core/network/rpc";
import { watch } from "../screen/watch";

/** Tells how long nothing has happened on Odoo's page: no call under way, nothing drawn. */
export interface Quiet {
    /** In ms; 0 while Odoo waits for an answer. */
    lasts(): number;
    /** A call was answered by an error, since it listens. */
    failed(): boolean;
    /** It counts from now on. */
    touch(): void;
    stop(): void;
}

/** A call that was given up gets no answer: nobody waits longer than this for one, in ms. */
const PATIENCE = 20_000;

export function listenForQuiet(): Quiet {
    const calls = new Map<unknown, number>();
    let failed = false;
    let last = performance.now();
    const touch = (): void => {
        last = performance.now();
    };
    const onRequest = (event: Event): void => {
        const { id, silent } = callOf(event);
        // What runs in the background, such as the chat and Golive itself, holds nobody up.
        if (!silent) {
            calls.set(id, performance.now());
        }
    };
    const onAnswer = (event: Event): void => {
        const { id, isError } = callOf(event);
        if (calls.delete(id)) {
            failed ||= isError;
            touch();
        }
    };
    rpcBus.addEventListener("RPC:REQUEST", onRequest);
    rpcBus.addEventListener("RPC:RESPONSE", onAnswer);
    const look = watch(document, ".o_golive_ours", touch);
    return {
        lasts() {
            const now = performance.now();
            const waits = [...calls.values()].some((since) => now - since < PATIENCE);
            return waits ? 0 : now - last;
        },
        failed: () => failed,
        touch,
        stop() {
            look.stop();
            rpcBus.removeEventListener("RPC:REQUEST", onRequest);
            rpcBus.removeEventListener("RPC:RESPONSE", onAnswer);
        },
    };
}

interface Call {
    readonly data?: { readonly id?: number };
    readonly settings?: { readonly silent?: boolean };
    readonly error?: unknown;
}

function callOf(event: Event): { id: unknown; silent: boolean; isError: boolean } {
    const { detail }: { detail?: Call } = event instanceof CustomEvent ? event : {};
    return {
        id: detail?.data?.id,
        silent: detail?.settings?.silent === true,
        isError: detail?.error !== undefined,
    };
}
