import { reactive } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { user } from "@web/core/user";
import { session } from "@web/session";
import { protectTyping } from "./clicks";
import { makeRoom } from "./room";

/** Whether Golive is open, and which run this tab was playing: all that is kept while it is closed. */
export interface Opening {
    open: boolean;
    /** Folded to a strip: the callout carries the step. */
    folded: boolean;
    /** The run that this tab plays, or else one that the person left open. */
    run: string | null;
    /** This tab plays it: after a reload it goes on by itself. */
    playing: boolean;
    /** It failed: said once, and not opened again by itself. */
    failed: boolean;
}

export interface OpeningService {
    readonly state: Opening;
    toggle(): void;
    fold(folded: boolean): void;
    /** Which run this tab plays now; null when it plays none. */
    plays(run: string | null): void;
    /** Something of ours broke: close, and leave Odoo to itself. */
    fail(): void;
}

declare module "services" {
    interface Services {
        "golive.opening": typeof openingService;
    }
}

export const openingService = {
    start(): OpeningService {
        const memory = memoryOf(`golive.${session.db}.${user.userId}`);
        const [playing] = memory.read();
        const left = (session as { golive?: { run: string | false } }).golive?.run || null;
        const state = reactive<Opening>({
            open: playing !== undefined,
            folded: false,
            run: playing || left,
            playing: Boolean(playing),
            failed: false,
        });
        const apply = (): void => {
            memory.write(state.open ? ((state.playing && state.run) || "") : null);
            makeRoom(state.open, state.folded);
        };
        protectTyping();
        if (state.open) {
            apply();
        }
        return {
            state,
            toggle() {
                state.open = !state.open;
                state.failed = false;
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
            fail() {
                state.open = false;
                state.failed = true;
                apply();
            },
        };
    },
};

/** Of this tab and this person: the next one at a shared computer starts with none. */
function memoryOf(key: string): { read(): string[]; write(value: string | null): void } {
    const { sessionStorage } = browser;
    return {
        read() {
            const value = sessionStorage.getItem(key);
            return value === null ? [] : [value];
        },
        write(value) {
            if (value === null) {
                sessionStorage.removeItem(key);
            } else {
                sessionStorage.setItem(key, value);
            }
        },
    };
}
