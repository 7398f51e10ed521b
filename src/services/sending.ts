import { user } from "@web/core/user";
import { session } from "@web/session";
import { ServerTrouble, type Server } from "../player/ports";
import type { Home } from "../player/protocol";
import type { Outbox } from "../server/outbox";
import { awaited, fetchKeeping, type Keeping } from "./keeping";
import { retryWith } from "./retry";

/** What the dock says of what is not sent. */
export interface Unsent {
    /** Steps that wait for the server. */
    waiting: number;
    /** What the server said of steps that came late and that it did not take. They are kept aside. */
    refused: readonly string[];
    /** They are kept in this tab only, and are gone with it. */
    onlyHere: boolean;
}

export interface Sending {
    readonly outbox: Outbox;
    readonly unsent: Unsent;
    /** The server did not take a step: its words are said until the person has read them. */
    refused(words: string): void;
    /** Resolves when nothing is unsent. */
    emptied(): Promise<void>;
    /** Asks the server for what the dock opens with, and for the person's secret. */
    meet(): Promise<Home>;
    /** Sends what earlier pages left; of one run, or of all that no other tab plays. */
    flush(run?: string): Promise<void>;
}

/** Whose tabs and whose boxes these are. */
export function ownerOf(): string {
    return `${String(session.db)} ${String(user.userId)}`;
}

/** Tries again by itself what could not be sent, until it is. */
export function startSending(
    unsent: Unsent,
    server: Server,
    isElsewhere: (run: string) => Promise<boolean>,
    fetched: (keeping: Keeping, sending: Sending) => void,
): Sending {
    const waiting: (() => void)[] = [];
    let met = false;
    const onlyHere = (reason: unknown): void => {
        if (!unsent.onlyHere) {
            console.warn("Golive cannot keep on this machine what is not sent.", reason);
        }
        unsent.onlyHere = true;
    };
    const refused = (words: string): void => void (unsent.refused = [...unsent.refused, words]);
    const ports: Parameters<Keeping["makeOutbox"]>[0] = {
        owner: ownerOf(),
        record: server.record,
        waits(steps) {
            unsent.waiting = steps;
            if (outbox.isEmpty()) {
                waiting.splice(0).forEach((resolve) => resolve());
            }
        },
        refused,
    };
    const outbox = awaited(server.record, ports.waits, async () => {
        const keeping = await fetchKeeping().catch((error: unknown) => {
            onlyHere(error);
            throw error;
        });
        unsent.onlyHere = false;
        fetched(keeping, sending);
        return keeping.makeOutbox(ports, onlyHere);
    });
    const sending: Sending = {
        outbox,
        unsent,
        refused,
        emptied: () =>
            new Promise((resolve) => (outbox.isEmpty() ? resolve() : waiting.push(resolve))),
        async meet() {
            const home = await server.home();
            met = await outbox.unlock(home.seal);
            if (!met) {
                throw new ServerTrouble("expired", "Somebody else is logged in here now.");
            }
            return home;
        },
        async flush(run) {
            try {
                if (!met) {
                    await sending.meet();
                }
                const isFree = async (other: string): Promise<boolean> =>
                    run ? other === run : !(await isElsewhere(other));
                await outbox.send(isFree);
                retry.settle();
            } catch (error) {
                retry.later();
                throw error;
            }
        },
    };
    const again = (): void => void sending.flush().catch(() => {});
    const retry = retryWith(again);
    window.addEventListener("online", again);
    window.addEventListener("beforeunload", (event) => {
        if (unsent.onlyHere && !outbox.isEmpty()) {
            event.preventDefault();
        }
    });
    return sending;
}
