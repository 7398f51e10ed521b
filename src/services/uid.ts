import { uuid } from "@web/core/utils/strings";

/** Random, in the form of a UUID. `crypto.randomUUID` is missing on plain HTTP, where hospitals run Odoo too. */
export function makeUid(): string {
    return (uuid() + uuid()).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
