import { markRaw, reactive } from "@odoo/owl";
import { personServer } from "../server/person_server";
import type { Person } from "../server/read_person";

/** What the server tells a person of themselves, null until it told; and which part they look at. */
export const person = reactive<{ about: Person | null; tab: "here" | "path" }>({
    about: null,
    tab: "here",
});

/** Asks anew. Rejects with a `ServerTrouble`. */
export async function meet(): Promise<void> {
    person.about = markRaw(await personServer.home());
}
