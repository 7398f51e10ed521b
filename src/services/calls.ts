import { rpcBus } from "@web/core/network/rpc";

/** Odoo's calls that hold the person up. */
export interface Calls {
    /** One of them is under way. */
    isBusy(): boolean;
    stop(): void;
}

interface Call {
    readonly data?: object;
    readonly settings?: { readonly silent?: boolean };
}

/** A call that was given up gets no answer: nobody waits longer than this for one, in ms. */
const PATIENCE = 60_000;

export function listenForCalls(): Calls {
    const calls = new Map<unknown, number>();
    const onRequest = (event: Event): void => {
        const { data, settings } = callOf(event);
        if (!settings?.silent) {
            calls.set(data, performance.now());
        }
    };
    const onAnswer = (event: Event): void => void calls.delete(callOf(event).data);
    rpcBus.addEventListener("RPC:REQUEST", onRequest);
    rpcBus.addEventListener("RPC:RESPONSE", onAnswer);
    return {
        isBusy: () => [...calls.values()].some((since) => performance.now() - since < PATIENCE),
        stop() {
            rpcBus.removeEventListener("RPC:REQUEST", onRequest);
            rpcBus.removeEventListener("RPC:RESPONSE", onAnswer);
        },
    };
}

function callOf(event: Event): Call {
    const { detail }: { detail?: Call } = event instanceof CustomEvent ? event : {};
    return detail ?? {};
}
