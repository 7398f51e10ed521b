import { natureOf } from "../../../src/scenario/checks";
import type { Step } from "../../../src/scenario/types";
import type { Answer, Entry, RunLoad } from "../../../src/player/protocol";
import { loadOf, recorded } from "./worlds";

/** What it declined came again, with the answer lost, and the run is complete: the one honest refusal. */
export class Closed extends Error {}

/** The server's rules on what it takes, as the contract has them; it throws where it would refuse. */
export class StrictServer {
    readonly behind = new Set<string>();
    private readonly stored = new Map<string, Entry>();
    private readonly declined = new Set<string>();
    private readonly bindings: Record<string, number> = {};

    constructor(private readonly steps: readonly Step[]) {}

    get isClosed(): boolean {
        return this.steps.every((step) => step.optional === true || this.behind.has(step.key));
    }

    /** @param accepts what it thinks of one `done` after the other, over and over */
    take(entries: readonly Entry[], accepts: readonly boolean[]): Answer[] {
        const declined = new Set<string>();
        const wasClosed = this.isClosed;
        let judged = 0;
        return entries.map((entry): Answer => {
            const { uid, step, outcome } = entry;
            const known = this.stored.get(uid);
            if (known) {
                if (JSON.stringify(known) !== JSON.stringify(entry)) {
                    throw new Error(`${uid} came back as another entry`);
                }
                return { uid, accepted: true, verdict: "passed" };
            }
            if (outcome === "bound") {
                return this.keep(entry);
            }
            if (wasClosed && this.declined.has(uid)) {
                throw new Closed();
            }
            if (wasClosed) {
                throw new Error(`${step}:${outcome} was sent to a closed run`);
            }
            const place = this.steps.findIndex(({ key }) => key === step);
            const gap = this.steps
                .slice(0, place)
                .find(({ key, optional }) => optional !== true && !this.behind.has(key));
            if (gap && !declined.has(gap.key)) {
                throw new Error(`${step}:${outcome} was sent before ${gap.key}`);
            }
            const isFine = outcome === "skipped" || (accepts[judged++ % accepts.length] ?? true);
            if (gap || !isFine) {
                declined.add(step);
                this.declined.add(uid);
                return { uid, accepted: false, verdict: "failed", saw: "not yet" };
            }
            return this.keep(entry);
        });
    }

    /** The run as it is stored; `holds`: its verdicts on what lasts, over and over. */
    load(holds: readonly ("passed" | "failed")[]): RunLoad {
        const lasting = this.steps.filter((step) => natureOf(step) === "lasting");
        const verdicts = lasting.map(
            ({ key }, index) => [key, holds[index % holds.length] ?? "passed"] as const,
        );
        return loadOf(this.steps, {
            results: [...this.stored.values()].map(({ step, outcome }) => recorded(step, outcome)),
            bindings: { ...this.bindings },
            holds: Object.fromEntries(verdicts),
            state: this.isClosed ? "done" : "open",
        });
    }

    private keep(entry: Entry): Answer {
        this.stored.set(entry.uid, entry);
        Object.assign(this.bindings, entry.binds);
        if (entry.outcome !== "bound") {
            this.behind.add(entry.step);
        }
        return { uid: entry.uid, accepted: true, verdict: "passed" };
    }
}
