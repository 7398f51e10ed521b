import type { Server } from "../player/ports";
import type { Entry } from "../player/protocol";
import { deliver, type Refusal } from "./outbox_deliver";
import { linesOfText, linesToText, secondsWaited, type Clocks, type Line } from "./outbox_line";
import { makeSeal, type Seal } from "./outbox_seal";
import { ASIDE, type Shelf } from "./outbox_shelf";

export interface OutboxPorts {
    /** The database and the person. */
    readonly owner: string;
    readonly shelf: Shelf;
    readonly clocks: Clocks;
    readonly record: Server["record"];
    /** How many steps wait for a server that could not be reached, or that is slow to answer. */
    waits(steps: number): void;
    /** The server refused what an earlier page had left: its words. */
    refused(words: string): void;
}

/**
 * Sends what became of steps, and keeps it until the server has answered: sealed, in the order in
 * which it was made. What is sent again is known to the server by its uid.
 */
export interface Outbox {
    /** The person's secret: without it all is kept in memory. False: it is not that of before. */
    unlock(secret: string): Promise<boolean>;
    /** Whether an earlier page, or another tab, left something of the run. */
    has(run: string): Promise<boolean>;
    /** All that the run played here has unsent; `stuck`: the server could not be reached. */
    hold(run: string, entries: readonly Entry[], stuck: boolean): void;
    /** Sends lines of the run played here. Rejects with a `ServerTrouble`. */
    record: Server["record"];
    /** The run is not played here any more: what is left of it is sent by `send`. */
    release(run: string): Promise<void>;
    /**
     * Sends what waits, run by run, or of one run: not of the one played here.
     *
     * @throws {ServerTrouble} when some of it could not be sent
     */
    send(isFree: (run: string) => boolean | Promise<boolean>): Promise<void>;
    /** Nothing is unsent, as far as this page knows. */
    isEmpty(): boolean;
}

/** What the server has not answered for so long is said to wait, in ms. */
const SLOW = 1500;

interface Held {
    readonly lines: readonly Line[];
    readonly stuck: boolean;
}

export function makeOutbox(ports: OutboxPorts): Outbox {
    const { shelf, clocks, owner } = ports;
    const held = new Map<string, Held>();
    let known = "";
    let seal: Seal | null = null;
    let playing: string | null = null;
    /** Steps that wait on the shelf, of runs that are not held here. */
    let shelved = 0;
    let sending = Promise.resolve();
    /** Looks no more whether the server is slow. */
    let rest = (): void => {};

    const about = (name: string): string => `${owner} ${name}`;
    const stepsOf = (lines: readonly Line[]): number =>
        new Set(lines.map(({ entry }) => entry.step)).size;
    const isSlow = ({ lines: [first] }: Held): boolean =>
        first !== undefined && clocks.steady() - (first.steady ?? 0) >= SLOW;
    const tell = (): void => {
        const stuck = [...held.values()].filter((run) => run.stuck || isSlow(run));
        ports.waits(stuck.reduce((sum, { lines }) => sum + stepsOf(lines), shelved));
    };
    const put = async (name: string, text: string | null): Promise<void> => {
        if (seal) {
            await shelf.put(name, text === null ? null : seal.close(text, about(name)));
        }
    };
    const store = (run: string): Promise<void> => {
        const lines = held.get(run)?.lines ?? [];
        return put(run, lines.length ? linesToText(lines) : null);
    };
    /** Runs on the shelf that are this person's to send, oldest first. */
    const waiting = async (): Promise<readonly (readonly [string, readonly Line[]])[]> => {
        const open = seal?.open;
        const runs = [...(await shelf.all())].flatMap(([name, bytes]) => {
            const text = !name.startsWith(ASIDE) && !held.has(name) && open?.(bytes, about(name));
            return text ? [[name, linesOfText(text)] as const] : [];
        });
        const since = (lines: readonly Line[]): number => lines[0]?.made ?? 0;
        return runs.sort(([, a], [, b]) => since(a) - since(b));
    };
    const count = async (): Promise<void> => {
        const runs = await waiting();
        shelved = runs.reduce((sum, [, lines]) => sum + stepsOf(lines), 0);
        tell();
    };
    const aside = async (run: string, refusals: readonly Refusal[]): Promise<void> => {
        for (const { entry, trouble } of refusals) {
            const kept = { run, entry, words: trouble.message, at: clocks.wall() };
            await put(ASIDE + entry.uid, JSON.stringify(kept));
        }
    };
    /** Takes lines of a run off the shelf that the server answered for after it was left. */
    const strike = async (run: string, entries: readonly Entry[]): Promise<void> => {
        const done = new Set(entries.map(({ uid }) => uid));
        const [, lines] = (await waiting()).find(([name]) => name === run) ?? [run, []];
        const left = lines.filter(({ entry }) => !done.has(entry.uid));
        await put(run, left.length ? linesToText(left) : null);
        await count();
    };
    const late = (line: Line): Entry => ({ ...line.entry, waited: secondsWaited(line, clocks) });
    const sendAll: Outbox["send"] = async (isFree) => {
        let failed: { error: unknown } | null = null;
        for (const [run, lines] of await waiting()) {
            if (run === playing || !(await isFree(run))) {
                continue;
            }
            try {
                const { refused } = await deliver(ports.record, run, lines.map(late));
                await aside(run, refused);
                await shelf.put(run, null);
                // What follows from the first one is not said again.
                refused.slice(0, 1).forEach(({ trouble }) => ports.refused(trouble.message));
            } catch (error) {
                failed ??= { error };
            }
        }
        await count();
        if (failed) {
            throw failed.error;
        }
    };
    return {
        async unlock(secret) {
            if (seal) {
                return secret === known;
            }
            seal = makeSeal(secret);
            known = secret;
            for (const run of [...held.keys()]) {
                await store(run);
                if (run !== playing) {
                    held.delete(run);
                }
            }
            await count();
            return true;
        },
        has: async (run) => (await shelf.all()).has(run),
        hold(run, entries, stuck) {
            playing = run;
            const was = held.get(run);
            if (!entries.length && !was?.lines.length) {
                return;
            }
            const lines = entries.map(
                (entry): Line =>
                    was?.lines.find((line) => line.entry.uid === entry.uid) ?? {
                        entry,
                        made: clocks.wall(),
                        steady: clocks.steady(),
                    },
            );
            const isNew = String(lines.map(uidOf)) !== String(was?.lines.map(uidOf) ?? []);
            held.set(run, { lines, stuck: lines.length > 0 && (stuck || was?.stuck === true) });
            if (isNew) {
                void store(run);
                rest();
                rest = lines.length ? clocks.after(SLOW, tell) : rest;
            }
            tell();
        },
        async record(run, entries) {
            const { lines = [], stuck = false } = held.get(run) ?? {};
            const ready = entries.map((entry) => {
                const line = stuck && lines.find(({ entry: { uid } }) => uid === entry.uid);
                return line ? late(line) : entry;
            });
            const { answers, refused } = await deliver(ports.record, run, ready);
            await aside(run, refused);
            if (!held.has(run)) {
                await strike(run, entries);
            }
            if (refused[0]) {
                throw refused[0].trouble;
            }
            return answers;
        },
        async release(run) {
            rest();
            playing = playing === run ? null : playing;
            if (!held.get(run)?.lines.length) {
                held.delete(run);
            } else if (seal) {
                await store(run);
                held.delete(run);
            }
            await count();
        },
        send(isFree) {
            const sent = sending.then(() => sendAll(isFree));
            sending = sent.catch(() => {});
            return sent;
        },
        isEmpty: () => !shelved && [...held.values()].every(({ lines }) => !lines.length),
    };
}

function uidOf({ entry }: Line): string {
    return entry.uid;
}
