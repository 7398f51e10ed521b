import { onMounted, useExternalListener, useRef } from "@odoo/owl";
import { registry } from "@web/core/registry";
import type { Database, Offer } from "../../../player/protocol";
import { OfCompanion } from "../../companion/of_companion";

/** Asked before a guide begins in production: what is done there is real. */
export class Question extends OfCompanion {
    static template = "golive.Question";
    static props = {};

    setup(): void {
        super.setup();
        const root: { el: HTMLElement | null } = useRef("root");
        const take = (): void => root.el?.focus({ preventScroll: true });
        // Whoever asked for a guide is asked back; the palette gives the focus to the page as it closes,
        // and who has gone on by themselves by then is let go.
        let again = 0;
        const leave = (): void => cancelAnimationFrame(again);
        onMounted(() => {
            take();
            again = requestAnimationFrame(take);
        });
        useExternalListener(window, "keydown", leave, { capture: true });
        useExternalListener(window, "pointerdown", leave, { capture: true });
    }

    get offer(): Offer | null {
        return this.companion.state.question;
    }

    answer(yes: boolean): void {
        const { state, begin } = this.companion;
        const { question } = state;
        state.question = null;
        if (yes && question) {
            void begin(question, "learn");
        }
    }

    /** The person may say what this database is, and nobody has said that it is production. */
    get mayDeclare(): boolean {
        const database = this.companion.state.home?.database;
        return database?.mayDeclare === true && !database.declared;
    }

    get training(): Database["training"] {
        return this.companion.state.home?.database.training ?? null;
    }
}

registry.category("golive.late").add("question", Question);
