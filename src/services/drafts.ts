import { makeSeal } from "../server/outbox_seal";

/**
 * What a person has typed and not given yet: it outlives a reload of its tab, and is sealed with their
 * secret, so that nobody else who comes to this browser can read it. One for each run.
 */
export interface Drafts {
    /** "" where there is none of this step; one of another step is taken away. */
    read(secret: string, run: string, step: string): string;
    /** "" takes it away. */
    write(secret: string, run: string, step: string, text: string): void;
}

export const drafts: Drafts = {
    read(secret, run, step) {
        try {
            const kept = sessionStorage.getItem(nameOf(run));
            const sealed = Uint8Array.from(atob(kept ?? ""), (char) => char.charCodeAt(0));
            const text = makeSeal(secret)?.open(sealed, `${run} ${step}`);
            if (kept && !text) {
                sessionStorage.removeItem(nameOf(run));
            }
            return text ?? "";
        } catch {
            // A browser that keeps nothing, or not what was put there.
            return "";
        }
    },
    write(secret, run, step, text) {
        try {
            const sealed = text && makeSeal(secret)?.close(text, `${run} ${step}`);
            if (sealed) {
                sessionStorage.setItem(nameOf(run), btoa(String.fromCharCode(...sealed)));
            } else {
                sessionStorage.removeItem(nameOf(run));
            }
        } catch {
            // It is lost with the page, as in a form of Odoo's.
        }
    },
};

function nameOf(run: string): string {
    return `golive.draft ${run}`;
}
