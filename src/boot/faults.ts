import { registry } from "@web/core/registry";
import type { OpeningService } from "../services/opening";

/** Where a stack or a script's address names code that only Golive loads. */
const OURS = /golive\.assets_|\/golive\/static\/src\//;

/** Keeps faults of ours from Odoo's own error dialogs; all others pass untouched. */
export function containFaults(opening: OpeningService): void {
    const handler = (_env: object, error: Error, original: Error): boolean => {
        const event = "event" in error && error.event instanceof Event ? error.event : null;
        const script = event instanceof ErrorEvent ? event.filename : "";
        if (!OURS.test(`${script} ${trailOf(error)} ${trailOf(original)}`)) {
            return false;
        }
        event?.preventDefault();
        opening.fail(original);
        return true;
    };
    registry.category("error_handlers").add("golive.contain", handler, { sequence: 1 });
}

/** The stacks of an error and of what caused it. */
function trailOf(error: unknown): string {
    return error instanceof Error ? `${error.stack ?? ""} ${trailOf(error.cause)}` : String(error);
}
