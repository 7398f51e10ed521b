import { rpcBus } from "@web/core/network/rpc";
import { routerBus } from "@web/core/browser/router";
import type { EventBus } from "@odoo/owl";
import { watch } from "../screen/watch";
import type { Forms, Saved } from "./opening";
import { reads } from "./reading";

export interface PageListener {
    /** Something changed; `wrote`: a record may have changed on the server. */
    happened(wrote: boolean): void;
    saved(saved: Saved): void;
}

/** An answer has the `data` of its request, and only the request has the url. */
interface Rpc {
    readonly data: object;
    readonly url: string;
}

/** Tells when something happened on Odoo's page, once a frame at most. Nothing runs once stopped. */
export function listenToPage(
    bus: EventBus,
    forms: Forms,
    listener: PageListener,
): { stop(): void } {
    let wrote = true;
    const look = watch(document, ".o_golive_ours", () => {
        const since = wrote;
        wrote = false;
        listener.happened(since);
    });
    const urls = new WeakMap<object, string>();
    const onRequest = (event: Event): void => {
        const { data, url } = rpcOf(event);
        urls.set(data, url);
    };
    const onAnswer = (event: Event): void => {
        const url = urls.get(rpcOf(event).data) ?? "";
        if (!url.includes("/golive.")) {
            wrote ||= !reads(url);
            look.nudge();
        }
    };
    const onScreen = (): void => {
        wrote = true;
        look.nudge();
    };
    const onSaved = (saved: Saved): void => {
        wrote = true;
        listener.saved(saved);
        look.nudge();
    };
    const heard: readonly [EventTarget, string, (event: Event) => void][] = [
        [rpcBus, "RPC:REQUEST", onRequest],
        [rpcBus, "RPC:RESPONSE", onAnswer],
        [routerBus, "ROUTE_CHANGE", onScreen],
        [bus, "ACTION_MANAGER:UI-UPDATED", onScreen],
        [window, "popstate", onScreen],
        // Whoever comes back may have worked elsewhere: no frame is drawn before they do.
        [document, "visibilitychange", onScreen],
    ];
    heard.forEach(([source, type, listen]) => source.addEventListener(type, listen));
    forms.listeners.add(onSaved);
    return {
        stop() {
            look.stop();
            heard.forEach(([source, type, listen]) => source.removeEventListener(type, listen));
            forms.listeners.delete(onSaved);
        },
    };
}

function rpcOf(event: Event): Rpc {
    const { detail }: { detail?: Rpc } = event instanceof CustomEvent ? event : {};
    return { data: detail?.data ?? {}, url: detail?.url ?? "" };
}
