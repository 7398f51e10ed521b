import type { OdooEnv } from "@web/env";
import { started } from "./started";

/** Where a stack names code that only Golive loads. */
const OURS = /golive\.assets_companion|\/golive\/static\/src\//;

/**
 * Keeps a fault of ours from Odoo's own error dialogs: it is logged, Golive closes and says so once,
 * and the person works on.
 */
export function containFaults(env: OdooEnv, error: Error, original: Error): boolean {
    const stack = original instanceof Error ? original.stack : error.stack;
    if (!stack || !OURS.test(stack)) {
        return false;
    }
    const { event } = error as { event?: Event };
    event?.preventDefault();
    report(env, original);
    return true;
}

/** Says once that Golive had to close, and logs why. Never throws. */
export function report(env: OdooEnv, error: unknown): void {
    console.warn("Golive closed itself after a fault of its own. Odoo is not affected.", error);
    started(env)["golive.opening"].fail();
}
