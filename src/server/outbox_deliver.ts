import { ServerTrouble, type Server } from "../player/ports";
import type { Answer, Entry } from "../player/protocol";

/** What became of lines that reached the server. */
export interface Delivery {
    readonly answers: readonly Answer[];
    readonly refused: readonly Refusal[];
}

export interface Refusal {
    readonly entry: Entry;
    readonly trouble: ServerTrouble;
}

/** As many as the server takes in one call. */
const BATCH = 200;

/**
 * Puts lines to the server, in their order. It takes a call's lines all or none: where it refuses,
 * each goes by itself, so that one that it does not take keeps no other back.
 *
 * @throws {ServerTrouble} `unreachable`, `expired` or `broken`: all of them are to be sent again; those
 *     that it has, it knows by their uid
 */
export async function deliver(
    record: Server["record"],
    run: string,
    entries: readonly Entry[],
): Promise<Delivery> {
    const answers: Answer[] = [];
    const refused: Refusal[] = [];
    for (let sent = 0; sent < entries.length; sent += BATCH) {
        const batch = entries.slice(sent, sent + BATCH);
        for (const part of await whole(batch)) {
            answers.push(...part.answers);
            refused.push(...part.refused);
        }
    }
    return { answers, refused };

    async function whole(batch: readonly Entry[]): Promise<readonly Delivery[]> {
        try {
            return [{ answers: await record(run, batch), refused: [] }];
        } catch (error) {
            const [entry, ...more] = batch;
            if (!(error instanceof ServerTrouble) || error.trouble !== "refused" || !entry) {
                throw error;
            }
            return more.length
                ? oneByOne(batch)
                : [{ answers: [], refused: [{ entry, trouble: error }] }];
        }
    }

    async function oneByOne(batch: readonly Entry[]): Promise<readonly Delivery[]> {
        const parts: Delivery[] = [];
        for (const entry of batch) {
            parts.push(...(await whole([entry])));
        }
        return parts;
    }
}
