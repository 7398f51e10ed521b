import { reactive } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { user } from "@web/core/user";
import type { OdooEnv } from "@web/env";
import { session } from "@web/session";
import type { Opening, OpeningService } from "../services/opening";
import { protectTyping } from "./clicks";
import { containFaults } from "./faults";
import { faults, forms } from "./forms";
import { makeRoom } from "./room";

export const openingService = {
    start(env: OdooEnv): OpeningService {
        const memory = memoryOf(`golive.${session.db}`, `${user.userId} `);
        const before = memory.read();
        const state = reactive<Opening>({
            open: before !== null,
            ready: false,
            folded: false,
            run: before || leftOpen(),
            playing: Boolean(before),
            failures: 0,
        });
        const apply = (): void => {
            memory.write(state.open ? (state.playing && state.run) || "" : null);
            makeRoom(state.open, state.folded);
        };
        const opening: OpeningService = {
            state,
            forms,
            toggle() {
                state.ready = true;
                state.open = !state.open;
                apply();
            },
            fold(folded) {
                state.folded = folded;
                apply();
            },
            plays(run) {
                state.run = run;
                state.playing = run !== null;
                apply();
            },
            fail(error) {
                console.warn("Golive closed itself after a fault. Odoo is not affected.", error);
                // What follows from the same fault is not said again.
                state.failures += Number(state.open);
                state.open = false;
                apply();
            },
        };
        const onShown = (): void => {
            env.bus.removeEventListener("ACTION_MANAGER:UI-UPDATED", onShown);
            state.ready = true;
        };
        env.bus.addEventListener("ACTION_MANAGER:UI-UPDATED", onShown);
        protectTyping();
        containFaults(opening);
        faults.report = (error) => opening.fail(error);
        apply();
        return opening;
    },
};

/** The run that the person left open, on whatever machine: the server tells with the page. */
function leftOpen(): string | null {
    const told: object = session;
    const ours: unknown = "golive" in told ? told.golive : null;
    const run: unknown = ours && typeof ours === "object" && "run" in ours ? ours.run : null;
    return typeof run === "string" ? run : null;
}

/** Of this tab and this person: the next one at a shared computer starts with none. */
function memoryOf(
    key: string,
    owner: string,
): { read(): string | null; write(value: string | null): void } {
    const { sessionStorage } = browser;
    return {
        read() {
            const kept = sessionStorage.getItem(key);
            return kept?.startsWith(owner) ? kept.slice(owner.length) : null;
        },
        write(value) {
            if (value === null) {
                sessionStorage.removeItem(key);
            } else {
                sessionStorage.setItem(key, owner + value);
            }
        },
    };
}
