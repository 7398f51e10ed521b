import type { Domain, Param, Scenario } from "./types";

/**
 * A scenario as it is written: what is played (`Scenario`), and what only those who write, approve and
 * count it need. The page that plays never reads the rest.
 */
export interface Authored extends Scenario {
    /** How far a site may do it its own way. */
    readonly processClass?: ProcessClass;
    /**
     * What this version asks of those who learned the one before: `minor` nothing, `major` to learn it
     * again. @default "major"
     */
    readonly revision?: Revision;
    /**
     * It says of its records what is not true of real ones (that too much was ordered, that a box is
     * crushed): it is played where they are made for it, never on somebody's own work.
     * @default false
     */
    readonly exercise?: boolean;
    readonly params?: readonly AuthoredParam[];
}

/**
 * `enterprise_standard`: the same everywhere; `locally_variable`: a site may say how;
 * `compliance_sensitive`: a law or an auditor asks for it as it is.
 */
export type ProcessClass = "enterprise_standard" | "locally_variable" | "compliance_sensitive";

export type Revision = "minor" | "major";

export interface AuthoredParam extends Param {
    /**
     * Where the database has it, read with the person's own rights when a run begins. What a site's
     * administrator says goes first; `value` counts where neither has any.
     */
    readonly from?: ParamSource;
}

export type ParamSource =
    /** A field of the run's company: `po_double_validation_amount`. Of a record: its name. */
    | { readonly company: string }
    /** The name of what the run's site has of this model: `stock.warehouse`. */
    | { readonly site: string }
    /** The name of the only record that matches; where there are several, none. */
    | { readonly only: OnlyRecord };

export interface OnlyRecord {
    readonly model: string;
    /** May refer to `$user` and `$site`. */
    readonly domain: Domain;
    /** The field to read instead of the name. */
    readonly field?: string;
}
