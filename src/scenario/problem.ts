/** Something an author should mend (`error`: the scenario cannot be played) or think about. */
export interface Problem {
    readonly severity: "error" | "warning";
    /** Where it is, as one would write it in code: `steps[3].at.field`. Empty: the scenario itself. */
    readonly path: string;
    /** What is wrong, and what to do. */
    readonly message: string;
    /** Key of the step it is in. */
    readonly step?: string;
}

/** Where a problem is. */
export type Spot = Pick<Problem, "path" | "step">;

export function error({ path, step }: Spot, message: string): Problem {
    return { severity: "error", path, message, ...(step !== undefined && { step }) };
}

export function warning(spot: Spot, message: string): Problem {
    return { ...error(spot, message), severity: "warning" };
}

/** The spot of a key below another: `steps[3].at` and `field` make `steps[3].at.field`. */
export function below({ path, step }: Spot, key: string | number): Spot {
    const part = typeof key === "number" ? `[${key}]` : path ? `.${key}` : key;
    return { path: `${path}${part}`, ...(step !== undefined && { step }) };
}

/** One line for a build log or a dialog. */
export function sentence({ path, message, step }: Problem): string {
    const where = step === undefined ? path : `step ${step}, ${path}`;
    return where ? `${where}: ${message}` : message;
}
