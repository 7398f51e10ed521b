import { createStore, del, entries, set } from "../vendor/idb_keyval";

type Bytes = Uint8Array<ArrayBuffer>;

/** What was refused lies under this and its uid: out of the way, and still there. */
export const ASIDE = "refused ";

/** The mark in `localStorage` that something waits; `boot/leaving.ts` looks for it. */
function markOf(owner: string): string {
    return `golive.unsent ${owner}`;
}

/** Keeps sealed bytes under a name until they are taken away. Never rejects. */
export interface Shelf {
    all(): Promise<ReadonlyMap<string, Bytes>>;
    /** null takes away what is there. Resolves when it is on the disk, if there is one. */
    put(name: string, bytes: Bytes | null): Promise<void>;
}

/**
 * On the machine's disk, in IndexedDB; what does not go there (a full disk, a browser that keeps nothing)
 * is kept in memory for as long as the page lives.
 *
 * @param owner whose it is: each has a database of their own
 * @param onlyHere told when memory is all there is
 */
export function openShelf(owner: string, onlyHere: (reason: unknown) => void): Shelf {
    const memory = new Map<string, Bytes>();
    let opened: ReturnType<typeof createStore> | null = null;
    const disk = (): ReturnType<typeof createStore> =>
        (opened ??= createStore(`golive ${owner}`, "outbox"));
    /** Leaves a mark for a page in which Golive is not open: something waits here. */
    const mark = async (): Promise<void> => {
        const names = (await entries<string, unknown>(disk())).map(([name]) => name);
        if (names.some((name) => !name.startsWith(ASIDE))) {
            localStorage.setItem(markOf(owner), "1");
        } else {
            localStorage.removeItem(markOf(owner));
        }
    };
    return {
        async all() {
            const found = new Map<string, Bytes>();
            try {
                for (const [name, bytes] of await entries<string, unknown>(disk())) {
                    if (isBytes(bytes)) {
                        found.set(name, bytes);
                    }
                }
            } catch (error) {
                onlyHere(error);
            }
            return new Map([...found, ...memory]);
        },
        async put(name, bytes) {
            try {
                await (bytes ? set(name, bytes, disk()) : del(name, disk()));
                memory.delete(name);
                await mark();
            } catch (error) {
                onlyHere(error);
                if (bytes) {
                    memory.set(name, bytes);
                } else {
                    memory.delete(name);
                }
            }
        },
    };
}

function isBytes(value: unknown): value is Bytes {
    return value instanceof Uint8Array;
}
