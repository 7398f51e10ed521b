import { onMounted, onWillUnmount, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import type { Opening, OpeningService } from "../../services/opening";
import { useKeptFocus } from "../companion/kept_focus";
import { Late } from "../late/late";
import { RunPanel } from "../run/run";
import { OfCompanion } from "../companion/of_companion";

/** The panel at the side of the screen, or the sheet at its foot where the screen is narrow. */
export class Dock extends OfCompanion {
    static template = "golive.Dock";
    static components = { Late, RunPanel };
    static props = {};

    declare opening: OpeningService;
    declare frame: Opening;
    declare panel: { name: "ask" | "report" | null };

    setup(): void {
        super.setup();
        this.opening = useService("golive.opening");
        this.frame = useState(this.opening.state);
        this.panel = useState({ name: null });
        const root: { el: HTMLElement | null } = useRef("root");
        useKeptFocus(root);
        onMounted(() => {
            // Not after a reload: only whoever opened it by the launcher is taken here.
            if (document.activeElement?.closest(".o_golive_launcher")) {
                root.el?.focus();
            }
        });
        onWillUnmount(() => {
            if (root.el?.contains(document.activeElement)) {
                document.querySelector<HTMLElement>(".o_golive_launcher button")?.focus();
            }
        });
    }

    /** What a panel that stands in place of run and home may do. */
    get leaving(): object {
        const show = (name: "report" | null): void => void (this.panel.name = name);
        return { close: () => show(null), instead: show };
    }

    get foldTitle(): string {
        return this.frame.folded ? _t("Unfold") : _t("Fold");
    }

    /** What went wrong, for the person: what it means for their work first. */
    get trouble(): string {
        switch (this.state.trouble?.trouble) {
            case "unreachable":
                return _t("No connection. Work on: your steps are sent when it is back.");
            case "expired":
                return _t("You are logged out. Log in again: your steps are kept, and sent then.");
            case "broken":
                return _t("Golive has a problem on the server. Your work in Odoo is not affected.");
            case "refused":
                return this.state.trouble.message;
            case undefined:
                return "";
        }
    }

    /** What waits on this machine. */
    get waiting(): string {
        const { waiting, onlyHere } = this.state.outbox;
        if (!waiting) {
            return "";
        }
        return onlyHere
            ? _t("Steps that wait to be sent: %s. Keep this tab open until they are.", waiting)
            : _t("Steps that wait to be sent: %s", waiting);
    }

    retry(): void {
        // If it is still so, it is said anew.
        this.state.trouble = null;
        if (this.state.play) {
            this.companion.dispatch({ type: "online" });
        } else {
            void this.companion.refresh();
        }
    }

    /** "4 / 7", where a run is shown. */
    get count(): string {
        const { play } = this.state;
        const steps = play?.script.steps.length ?? 0;
        return play ? `${Math.min(play.at + 1, steps)} / ${steps}` : "";
    }
}
