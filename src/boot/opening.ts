import { reactive } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { _t } from "@web/core/l10n/translation";
import { user } from "@web/core/user";
import type { OdooEnv } from "@web/env";
import { session } from "@web/session";
import type { Services } from "services";
import type { Opening, OpeningService } from "../services/opening";
import { started } from "./started";
import { protectTyping } from "./clicks";
import { containFaults } from "./faults";
import { faults, forms } from "./forms";
import { mindUnsent } from "./leaving";
import { makeRoom } from "./room";

const KEPT = "golive";

/** What `session_info` says of us, if it does. */
interface Told {
    /** Uid of the run that the person left open, on whatever machine. */
    readonly run?: string;
    /** How many parts of runs wait for them. */
    readonly turns?: number;
    /** Uids of the runs whose part they have taken. */
    readonly mine?: readonly string[];
    /** Uid of the run whose link brought them here. */
    readonly go?: string;
    /** How many scenarios there are for them, by the model of the screen. */
    readonly here?: Readonly<Record<string, number>>;
}

export const openingService = {
    dependencies: ["action", "bus_service", "notification"] satisfies (keyof Services)[],
    start(env: OdooEnv): OpeningService {
        const { action, bus_service: push, notification } = started(env);
        const { sessionStorage } = browser;
        // What this tab plays is this person's: the next one at a shared computer starts with none.
        const owner = `${session.db} ${user.userId} `;
        const kept = sessionStorage.getItem(KEPT);
        const { golive: told = {} }: { golive?: Told } = session;
        const before = told.go || (kept?.startsWith(owner) ? kept.slice(owner.length) : null);
        const state = reactive<Opening>({
            open: before !== null,
            ready: false,
            folded: false,
            turns: 0,
            mine: [],
            here: {},
            ...told,
            run: before || told.run || null,
            playing: Boolean(before),
        });
        let said = false;
        const apply = (): void => {
            if (state.open) {
                sessionStorage.setItem(KEPT, owner + ((state.playing && state.run) || ""));
            } else {
                sessionStorage.removeItem(KEPT);
            }
            makeRoom(state.open, state.folded);
        };
        const opening: OpeningService = {
            state,
            forms,
            toggle() {
                said = false;
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
            awaits(turns, mine) {
                state.turns = turns;
                state.mine = mine;
            },
            fail(error) {
                console.warn("Golive closed itself after a fault. Odoo is not affected.", error);
                // What follows from the same fault is not said again.
                if (!said) {
                    said = true;
                    notification.add(
                        _t("Golive had a problem and closed itself. Your work is not affected."),
                        { type: "warning" },
                    );
                }
                state.open = false;
                apply();
            },
        };
        env.bus.addEventListener("ACTION_MANAGER:UI-UPDATED", () => {
            state.ready = true;
            state.model = action.currentController?.action.res_model ?? null;
        });
        push.subscribe("golive.turns", ({ count, mine }) => opening.awaits(count, mine));
        protectTyping((key) => {
            state.wanted = key;
            if (!state.open) {
                opening.toggle();
            }
        });
        mindUnsent(env, owner.trim());
        containFaults(opening);
        faults.report = (error) => opening.fail(error);
        apply();
        return opening;
    },
};
