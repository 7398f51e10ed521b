import { loadBundle } from "@web/core/assets";
import { registry } from "@web/core/registry";
import type { OdooEnv } from "@web/env";

/**
 * An earlier page may have left steps unsent: whoever logs out then is told, though they did not open
 * Golive in this one. What tells them is fetched for it.
 *
 * @param owner the database and the person
 */
export function mindUnsent(env: OdooEnv, owner: string): void {
    let minded = false;
    const mind = async (link: HTMLElement): Promise<void> => {
        try {
            await loadBundle("golive.assets_companion");
            await loadBundle("golive.assets_keeping");
            await registry.category("golive.leaving").get("wait", async () => {})(env);
        } catch (error) {
            console.warn(error);
        }
        // Odoo's menu may have closed meanwhile.
        (link.isConnected ? link : document.body.appendChild(link)).click();
    };
    window.addEventListener(
        "click",
        (event) => {
            const { target } = event;
            const link =
                target instanceof Element &&
                target.closest<HTMLElement>("a[href*='/web/session/logout']");
            if (link && !minded && localStorage.getItem(`golive.unsent ${owner}`)) {
                minded = true;
                event.preventDefault();
                event.stopImmediatePropagation();
                void mind(link);
            }
        },
        { capture: true },
    );
}
