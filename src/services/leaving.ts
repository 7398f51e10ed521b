import { reactive } from "@odoo/owl";
import { ConfirmationDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import type { OdooEnv } from "@web/env";
import type { Sending } from "./sending";
import { started } from "./started";

const LOG_OUT = "a[href*='/web/session/logout']";
/** How long the server has to take what waits before the person is asked, in ms. */
const PATIENCE = 3000;

declare module "registries" {
    interface GlobalRegistryCategories {
        "golive.leaving": typeof waitForUnsent;
    }
}

/**
 * Opens what an earlier page left, so that `minding` minds it: resolves when it is known how much that
 * is, or nothing of it is left.
 */
export async function waitForUnsent(env: OdooEnv): Promise<void> {
    await Promise.race([isKnown(env), inTime()]);
}

async function isKnown(env: OdooEnv): Promise<void> {
    // A service of a bundle that was just fetched starts a moment later.
    while (!("golive.companion" in env.services)) {
        await new Promise((resolve) => {
            env.bus.addEventListener("SERVICES-LOADED", resolve, { once: true });
        });
    }
    const { state, refresh, flush } = started(env)["golive.companion"];
    const someWaits = new Promise<void>((resolve) => {
        // OWL tells of a change of what was read.
        if (reactive(state.outbox, resolve).waiting > 0) {
            resolve();
        }
    });
    // What could not be sent is tried again by itself.
    await Promise.race([
        someWaits,
        refresh()
            .then(() => flush())
            .catch(() => {}),
    ]);
}

/** Nobody waits longer to log out: what is unsent then is kept, and they are asked. */
function inTime(): Promise<unknown> {
    return new Promise((resolve) => setTimeout(resolve, PATIENCE));
}

/** Whoever logs out with steps unsent is told, and may stay. `resend`: the run played here, too. */
export function minding(
    env: OdooEnv,
    { outbox, unsent, flush, emptied }: Sending,
    resend: () => void,
): void {
    const { dialog } = started(env);
    let leaves = false;

    const logOut = (link: HTMLAnchorElement): void => {
        leaves = true;
        // They were told: nobody asks them again.
        unsent.onlyHere = false;
        if (link.isConnected) {
            link.click();
        } else {
            // Odoo's menu has closed meanwhile: what its entry does.
            if ("serviceWorker" in navigator) {
                navigator.serviceWorker.controller?.postMessage("user_logout");
            }
            window.location.assign(link.href);
        }
    };
    const ask = (link: HTMLAnchorElement): void => {
        const steps = Math.max(1, unsent.waiting);
        dialog.add(ConfirmationDialog, {
            title: _t("Not everything is sent"),
            body: unsent.onlyHere
                ? _t("Steps that wait to be sent: %s. They are lost if you log out now.", steps)
                : _t(
                      "Steps that wait to be sent: %s. If you log out now, they are kept on this computer and sent when you log in here again.",
                      steps,
                  ),
            confirmLabel: _t("Log out anyway"),
            confirm: () => logOut(link),
            cancelLabel: _t("Stay"),
            cancel: () => {},
        });
    };
    const onClick = (event: MouseEvent): void => {
        const link = event.target instanceof Element && event.target.closest(LOG_OUT);
        if (!(link instanceof HTMLAnchorElement) || leaves || outbox.isEmpty()) {
            return;
        }
        event.preventDefault();
        event.stopImmediatePropagation();
        resend();
        void Promise.race([flush().then(emptied, emptied), inTime()]).then(() =>
            outbox.isEmpty() ? logOut(link) : ask(link),
        );
    };
    window.addEventListener("click", onClick, { capture: true });
}
