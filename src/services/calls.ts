import { rpcBus } from "@web/core/network/rpc";

/** Odoo's calls that hold the person up. */
export interface Calls {
    /** One of them is under way. */
    isBusy(): boolean;
    /** The model of the last button that did its work, unless it only shows that model anew. */
    worked(): string | null;
    /** What worked so far did so elsewhere. */
    forget(): void;
    stop(): void;
}

interface Call {
    readonly url?: string;
    readonly data?: { readonly params?: { readonly model?: string } };
    readonly settings?: { readonly silent?: boolean };
    readonly result?: { readonly res_model?: string } | boolean | null;
    readonly error?: unknown;
}

interface Sent {
    readonly at: number;
    readonly isButton: boolean;
}

const BUTTON = "/call_button/";

/** A call that was given up gets no answer: nobody waits longer than this for one, in ms. */
const PATIENCE = 60_000;

export function listenForCalls(): Calls {
    const calls = new Map<unknown, Sent>();
    let worked: string | null = null;
    const onRequest = (event: Event): void => {
        const { data, settings, url = "" } = callOf(event);
        if (!settings?.silent) {
            calls.set(data, { at: performance.now(), isButton: url.includes(BUTTON) });
        }
    };
    const onAnswer = (event: Event): void => {
        const { data, error, result } = callOf(event);
        const model = data?.params?.model ?? null;
        const shows = typeof result === "object" ? result?.res_model : null;
        if (calls.get(data)?.isButton && !error) {
            worked = shows === model ? null : model;
        }
        calls.delete(data);
    };
    rpcBus.addEventListener("RPC:REQUEST", onRequest);
    rpcBus.addEventListener("RPC:RESPONSE", onAnswer);
    return {
        isBusy: () => [...calls.values()].some(({ at }) => performance.now() - at < PATIENCE),
        worked: () => worked,
        forget() {
            worked = null;
        },
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
