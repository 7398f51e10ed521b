import { call } from "./golive_server";
import { read } from "./read";
import {
    ID,
    PEOPLE,
    PERSON,
    RECEIPT,
    type Person,
    type Receipt,
    type Supporter,
} from "./read_person";

/** The screen that a person has, as a question or a report tells of it: no value of a record. */
export interface Where {
    readonly model: string | null;
    readonly record: number | null;
    /** What the screen is called. */
    readonly screen: string;
    readonly view: string;
    /** Without the host. */
    readonly url: string;
}

export interface Report extends Where {
    /** Made by the client: sending it again changes nothing. */
    readonly uid: string;
    readonly words: string;
    /** What is played, if anything. */
    readonly run?: string | undefined;
    readonly step?: string | undefined;
}

/** The calls about a person, beside those that play: each rejects with a `ServerTrouble`. */
export const personServer = {
    async home(): Promise<Person> {
        return read(PERSON, await call("golive.person", "home"));
    },
    /** Says at which of their sites the person works now. */
    async workAt(site: number): Promise<void> {
        await call("golive.person", "choose_site", site);
    },
    /** Whom the person may ask about a screen. */
    async supporters({ model, record }: Where): Promise<readonly Supporter[]> {
        return read(PEOPLE, await call("golive.person", "supporters", model, record));
    },
    /** @returns the id of the conversation */
    async ask(who: number, words: string, { model, record }: Where): Promise<number> {
        return read(ID, await call("golive.person", "ask", who, words, model, record));
    },
    async report(problem: Report): Promise<Receipt> {
        return read(RECEIPT, await call("golive.problem", "report", problem));
    },
};
