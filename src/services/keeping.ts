import { loadBundle } from "@web/core/assets";
import { registry } from "@web/core/registry";
import type { OdooEnv } from "@web/env";
import type { Server } from "../player/ports";
import type { Outbox, OutboxPorts } from "../server/outbox";
import type { Drafts } from "./drafts";
import type { Sending } from "./sending";
import type { joinTabs } from "./tabs";

/** What the bundle `golive.assets_keeping` holds. */
export interface Keeping {
    /** `onlyHere`: nothing can be kept on this machine. */
    makeOutbox(
        ports: Omit<OutboxPorts, "shelf" | "clocks">,
        onlyHere: (reason: unknown) => void,
    ): Outbox;
    joinTabs: typeof joinTabs;
    readonly drafts: Drafts;
    minding(env: OdooEnv, sending: Sending, resend: () => void): void;
}

declare module "registries" {
    interface GlobalRegistryCategories {
        "golive.keeping": Keeping;
    }
}

/** Fetches what keeps on this machine what is not sent. */
export async function fetchKeeping(): Promise<Keeping> {
    await loadBundle("golive.assets_keeping");
    const [keeping] = registry.category("golive.keeping").getAll();
    if (!keeping) {
        throw new Error("golive.assets_keeping does not hold what it should");
    }
    return keeping;
}

type Held = Parameters<Outbox["hold"]>;

/**
 * The outbox, before it is there: it is fetched once the dock stands, so that nobody waits for it.
 * Meanwhile what is unsent is held in memory, and sent as ever.
 */
export function awaited(
    record: Server["record"],
    waits: OutboxPorts["waits"],
    make: () => Promise<Outbox>,
): Outbox {
    const held = new Map<string, Held>();
    let known: string | null = null;
    let box: Outbox | null = null;
    let making: Promise<Outbox> | null = null;

    const arrive = async (): Promise<Outbox> => {
        const made = await make();
        held.forEach((args) => made.hold(...args));
        if (known !== null) {
            await made.unlock(known);
        }
        return (box = made);
    };
    const there = (): Promise<Outbox> =>
        (making ??= arrive().catch((error: unknown) => {
            making = null;
            throw error;
        }));
    return {
        async unlock(secret) {
            known ??= secret;
            void there().catch(() => {});
            return box ? box.unlock(secret) : known === secret;
        },
        has: (run) =>
            there().then(
                (made) => made.has(run),
                () => false,
            ),
        hold(...args) {
            const [run, entries, stuck] = args;
            if (box) {
                box.hold(...args);
                return;
            }
            held.set(run, args);
            if (stuck) {
                waits(new Set(entries.map(({ step }) => step)).size);
            }
        },
        record: (run, entries) => (box ? box.record(run, entries) : record(run, entries)),
        release: (run) =>
            there().then(
                (made) => made.release(run),
                () => {},
            ),
        send: (isFree) => there().then((made) => made.send(isFree)),
        isEmpty: () => box?.isEmpty() ?? [...held.values()].every(([, { length }]) => !length),
    };
}
