import type { Score } from "../../../player/protocol";

/** Whole per cent of the checked steps that were earned. */
export function shareOf({ checked, earned }: Score): number {
    return checked ? Math.round((100 * earned) / checked) : 0;
}

/** Its icon: not passing yet is no failure. */
export function markOf({ passed }: Score): string {
    return passed ? "fa-check-circle text-success" : "fa-repeat text-muted";
}
