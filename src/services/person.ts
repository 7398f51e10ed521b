import { markRaw, reactive } from "@odoo/owl";
import { call } from "../server/golive_server";
import {
    ID,
    PEOPLE,
    PERSON,
    RECEIPT,
    type Person,
    type Receipt,
    type Supporter,
} from "../server/read_person";
import { read } from "../server/read";
import type { Where } from "./where_i_am";

/** What the server tells a person of themselves, null until it told; and which part of it they look at. */
export const person = reactive<{ about: Person | null; tab: "here" | "path" }>({
    about: null,
    tab: "here",
});

/** Asks anew. Rejects with a `ServerTrouble`. */
export async function meet(): Promise<void> {
    person.about = markRaw(read(PERSON, await call("golive.person", "home")));
}

/** Says at which of their sites the person works now. */
export async function workAt(site: number): Promise<void> {
    await call("golive.person", "choose_site", site);
    await meet();
}

/** Whom the person may ask about a screen. */
export async function supporters({ model, record }: Where): Promise<readonly Supporter[]> {
    return read(PEOPLE, await call("golive.person", "supporters", model, record));
}

/** @returns the id of the conversation */
export async function ask(who: number, words: string, { model, record }: Where): Promise<number> {
    return read(ID, await call("golive.person", "ask", who, words, model, record));
}

export interface Report extends Partial<Where> {
    /** Made by the client: sending it again changes nothing. */
    readonly uid: string;
    readonly words: string;
    readonly run?: string | undefined;
    readonly step?: string | undefined;
}

export async function report(problem: Report): Promise<Receipt> {
    return read(RECEIPT, await call("golive.problem", "report", problem));
}
