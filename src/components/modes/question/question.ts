import { Component, onMounted, useRef } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import type { Database, Offer } from "../../../player/protocol";
import type { Companion } from "../../../services/companion";

/** Asked before a guide begins in production: what is done there is real. */
export class Question extends Component {
    static template = "golive.Question";
    static props = {};

    declare companion: Companion;

    setup(): void {
        this.companion = useService("golive.companion");
        const root: { el: HTMLElement | null } = useRef("root");
        onMounted(() => {
            const { activeElement } = document;
            if (activeElement === document.body || activeElement?.closest(".o_golive_dock")) {
                root.el?.focus({ preventScroll: true });
            }
        });
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
