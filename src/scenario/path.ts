import type { Mode } from "./types";

/** What a role has to learn, in its order; shipped as a start, and the customer's own from then on. */
export interface Path {
    /** Key of the role. */
    readonly role: string;
    readonly name: string;
    readonly lines: readonly PathLine[];
}

export interface PathLine {
    /** Key of a scenario, whatever its version is. */
    readonly scenario: string;
    /** The mode that completes it; a session completes `learn`, too. */
    readonly mode: Exclude<Mode, "verify">;
    /** Within so many days; negative: before. */
    readonly days: number;
    /** `joined`: since the person has the role; `previous`: since the line before was done; `live`: the site's go-live. */
    readonly since: "joined" | "previous" | "live";
}

export function path(of: Path): Path {
    return of;
}

/** It is taught: by a run in `learn`, or at a session. */
export function learn(scenario: string, days = 14, since: PathLine["since"] = "joined"): PathLine {
    return { scenario, mode: "learn", days, since };
}

/** They prove that they can do it. */
export function practice(
    scenario: string,
    days = 14,
    since: PathLine["since"] = "previous",
): PathLine {
    return { scenario, mode: "practice", days, since };
}
