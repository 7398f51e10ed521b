import { ownerOf } from "./sending";

/** A scenario to be checked; `why`: why it cannot be, by this person. */
export interface Planned {
    readonly id: number;
    readonly name: string;
    readonly why: string | null;
    /** Not approved yet: its author has it tried, as a run that has begun. */
    readonly trial?: true;
}

/** What is still to be checked in this tab, the first of them under way as that run. */
export interface CheckPlan {
    readonly run: string;
    readonly scenarios: readonly Planned[];
}

/** Keeps it over a reload of the page, as Odoo does when its settings are saved; null: nothing more. */
export function keepPlan(plan: CheckPlan | null): void {
    if (plan) {
        sessionStorage.setItem(place(), JSON.stringify(plan));
    } else {
        sessionStorage.removeItem(place());
    }
}

/** What was being checked when the page was left; null: nothing. */
export function keptPlan(): CheckPlan | null {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place()) ?? "null");
    const run = begunIn(kept);
    return run === null ? null : { run, scenarios: plannedIn(kept) };
}

/** The run that has begun of the first of them, if any: as `plannedIn`. */
export function begunIn(about: unknown): string | null {
    return typeof about === "object" && about && "run" in about && typeof about.run === "string"
        ? about.run
        : null;
}

/** The scenarios that something names: the parameters of the server's action, or what was kept. */
export function plannedIn(about: unknown): readonly Planned[] {
    const scenarios: unknown =
        typeof about === "object" && about && "scenarios" in about ? about.scenarios : null;
    return Array.isArray(scenarios) ? scenarios.filter(isPlanned) : [];
}

function isPlanned(value: unknown): value is Planned {
    return (
        typeof value === "object" &&
        value !== null &&
        "id" in value &&
        typeof value.id === "number" &&
        "name" in value &&
        "why" in value
    );
}

function place(): string {
    return `golive.check ${ownerOf()}`;
}
