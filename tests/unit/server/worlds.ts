import { ServerTrouble, type Trouble } from "../../../src/player/ports";
import type { Answer, Entry } from "../../../src/player/protocol";
import { makeOutbox, type Outbox } from "../../../src/server/outbox";
import type { Shelf } from "../../../src/server/outbox_shelf";

export const SECRET = "0123456789abcdef".repeat(4);
export const OTHER = "fedcba9876543210".repeat(4);

/** A disk: what is on it outlives the pages that open it. */
export class Disk implements Shelf {
    readonly bytes = new Map<string, Uint8Array<ArrayBuffer>>();

    async all(): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
        return new Map(this.bytes);
    }

    async put(name: string, bytes: Uint8Array<ArrayBuffer> | null): Promise<void> {
        if (bytes) {
            this.bytes.set(name, bytes);
        } else {
            this.bytes.delete(name);
        }
    }

    get names(): readonly string[] {
        return [...this.bytes.keys()];
    }
}

/** A server that keeps each uid once, and fails or refuses as a test says. */
export class Desk {
    readonly stored: Entry[] = [];
    readonly calls: (readonly Entry[])[] = [];
    fails: Trouble | null = null;
    /** Steps whose lines it refuses. */
    readonly refuses = new Set<string>();

    readonly record = async (
        run: string,
        entries: readonly Entry[],
    ): Promise<readonly Answer[]> => {
        if (this.fails) {
            throw new ServerTrouble(this.fails, "trial");
        }
        const wrong = entries.find(({ step }) => this.refuses.has(step));
        if (wrong) {
            throw new ServerTrouble("refused", `${run} takes no ${wrong.step}`);
        }
        this.calls.push(entries);
        this.stored.push(...entries.filter((e) => !this.stored.some(({ uid }) => uid === e.uid)));
        return entries.map(({ uid }) => ({ uid, accepted: true, verdict: "passed" }));
    };

    get steps(): readonly string[] {
        return this.stored.map(({ step }) => step);
    }
}

export function line(step: string): Entry {
    return { uid: `uid-${step}`, step, outcome: "done", seconds: 1 };
}

export interface Page {
    readonly outbox: Outbox;
    readonly refusals: string[];
    /** What it wanted to be called for later. */
    readonly later: Set<() => void>;
    waiting: number;
}

/** A page of somebody's browser, in ms of a clock that tests move. */
export function openPage(
    world: { disk: Shelf; desk: Desk; time: { now: number } },
    owner = "db 2",
): Page {
    const began = world.time.now;
    const page: Page = {
        waiting: 0,
        refusals: [],
        later: new Set(),
        outbox: makeOutbox({
            owner,
            shelf: world.disk,
            clocks: {
                wall: () => world.time.now,
                steady: () => world.time.now - began,
                after(_ms, call) {
                    page.later.add(call);
                    return () => page.later.delete(call);
                },
            },
            record: world.desk.record,
            waits: (steps) => (page.waiting = steps),
            refused: (words) => page.refusals.push(words),
        }),
    };
    return page;
}

export const anybody = (): boolean => true;
