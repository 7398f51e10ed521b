import { isOnTheWay, natureOf } from "../../../src/scenario/checks";
import type { Step } from "../../../src/scenario/types";
import { isVerdict } from "../../../src/player/lines";
import type { Answer, Entry, Mode, RunLoad } from "../../../src/player/protocol";
import { scenarioOf } from "../scenario/worlds";
import { loadOf, recorded } from "./worlds";

/**
 * An honest refusal, which the player cannot foresee: what the server declined came again, with the
 * answer lost, and the run is complete; or a step is to be done after all, since a moment.
 */
export class Refused extends Error {}

export interface Terms {
    readonly mode: Mode;
    /** Roles that the person holds. */
    readonly roles: readonly string[];
    readonly from: string | null;
}

/** The server's rules on what it takes, as the contract has them; it throws where it would refuse. */
export class StrictServer {
    readonly behind = new Set<string>();
    /** Steps whose `when` does not hold now. */
    leftOut: readonly string[] = [];
    private readonly stored = new Map<string, Entry>();
    private readonly declined = new Set<string>();
    private readonly bindings: Record<string, number> = {};
    private others = 0;

    constructor(
        private readonly steps: readonly Step[],
        private readonly terms: Terms,
    ) {}

    get isClosed(): boolean {
        return this.steps.every((step) => !this.isNeeded(step) || this.behind.has(step.key));
    }

    get hints(): number {
        return [...this.stored.values()].filter(({ outcome }) => outcome === "hint").length;
    }

    isNeeded(step: Step): boolean {
        return step.optional !== true && !this.isSetUp(step) && !this.leftOut.includes(step.key);
    }

    /** @param accepts what it thinks of one `done` after the other, over and over */
    take(entries: readonly Entry[], accepts: readonly boolean[]): Answer[] {
        const declined = new Set<string>();
        const wasClosed = this.isClosed;
        let judged = 0;
        return entries.map((entry): Answer => {
            const { uid, step: key, outcome } = entry;
            const known = this.stored.get(uid);
            if (known) {
                if (JSON.stringify(known) !== JSON.stringify(entry)) {
                    throw new Error(`${uid} came back as another entry`);
                }
                return { uid, accepted: true };
            }
            const step = this.steps.find((other) => other.key === key);
            if (!step || this.isSetUp(step)) {
                throw new Error(`${key} is no step to do`);
            }
            if (outcome === "bound") {
                return this.keep(entry);
            }
            if (wasClosed && (this.declined.has(uid) || this.others || this.leftOut.length)) {
                throw new Refused();
            }
            if (wasClosed) {
                throw new Error(`${key}:${outcome} was sent to a closed run`);
            }
            this.checkMode(outcome);
            this.checkActor(step);
            if (!isVerdict(entry)) {
                return this.keep(entry);
            }
            const before = this.steps.slice(0, this.steps.indexOf(step));
            const gap = before.find((s) => this.isNeeded(s) && !this.behind.has(s.key));
            if (gap && !declined.has(gap.key)) {
                if (!gap.when) {
                    throw new Error(`${key}:${outcome} was sent before ${gap.key}`);
                }
                if (this.isOthers(gap)) {
                    throw new Refused();
                }
                declined.add(key);
                this.declined.add(uid);
                return { uid, accepted: false, saw: "not yet", lost: gap.key };
            }
            this.checkDouble(step, outcome);
            const isFine = outcome === "skipped" || (accepts[judged++ % accepts.length] ?? true);
            if (gap || !isFine) {
                declined.add(key);
                this.declined.add(uid);
                return { uid, accepted: false, saw: "not yet" };
            }
            return this.keep(entry);
        });
    }

    /** Somebody with another role, or the person in another tab, does so many of the next steps. */
    goOn(count: number, byOthers = false): void {
        for (let i = 0; i < count && !this.isClosed; i++) {
            const next = this.steps.find((s) => this.isNeeded(s) && !this.behind.has(s.key));
            if (next && this.isOthers(next) === byOthers) {
                this.keep({
                    uid: `other${++this.others}`,
                    step: next.key,
                    outcome: "done",
                    seconds: 1,
                });
            }
        }
    }

    /** The run as it is stored; `holds`: its verdicts on what lasts, over and over. */
    load(holds: readonly ("passed" | "failed")[]): RunLoad {
        const lasting = this.steps.filter((step) => natureOf(step) === "lasting");
        const verdicts = lasting.map(({ key, binds }, index) => {
            const isThere = !binds || this.bindings[binds.name] !== undefined;
            return [key, isThere ? (holds[index % holds.length] ?? "passed") : "failed"] as const;
        });
        const lines = [...this.stored.values()];
        return this.start({
            results: lines.map(({ uid, step, outcome }) => ({ ...recorded(step, outcome), uid })),
            bindings: { ...this.bindings },
            holds: Object.fromEntries(verdicts),
            state: this.isClosed ? "done" : "open",
        });
    }

    start(more: Partial<RunLoad> = {}): RunLoad {
        const script = scenarioOf(this.steps, { roles: [...ROLES], kind: "process" });
        return loadOf(this.steps, { ...more, ...this.terms, script, leftOut: this.leftOut });
    }

    private isOthers({ actor }: Step): boolean {
        return actor !== undefined && !this.terms.roles.includes(actor);
    }

    private isSetUp(step: Step): boolean {
        const start = this.steps.findIndex(({ key }) => key === this.terms.from);
        return this.steps.indexOf(step) < start;
    }

    private checkMode(outcome: Entry["outcome"]): void {
        const { mode } = this.terms;
        const isForTest = outcome === "failed" || outcome === "blocked";
        if ((isForTest && mode !== "test") || (outcome === "hint" && mode !== "practice")) {
            throw new Error(`${outcome} was sent in ${mode}`);
        }
        if ((outcome === "absent" || outcome === "ambiguous") && mode === "verify") {
            throw new Error(`${outcome} was sent in ${mode}`);
        }
    }

    private checkActor({ key, actor = ROLES[0] }: Step): void {
        if (!this.terms.roles.includes(actor)) {
            throw new Error(`${key} is for another role to do`);
        }
    }

    private checkDouble(step: Step, outcome: Entry["outcome"]): void {
        const lines = [...this.stored.values()];
        const isThere = lines.some((e) => e.step === step.key && e.outcome === "done");
        if (outcome === "done" && isThere && isOnTheWay(step)) {
            throw new Error(`${step.key} was walked twice`);
        }
    }

    private keep(entry: Entry): Answer {
        this.stored.set(entry.uid, entry);
        Object.assign(this.bindings, entry.binds);
        if (isVerdict(entry)) {
            this.behind.add(entry.step);
        }
        return { uid: entry.uid, accepted: true };
    }
}

export const ROLES = ["procurement.buyer", "procurement.head"] as const;
