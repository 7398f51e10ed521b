import { _t } from "@web/core/l10n/translation";
import { authorServer } from "../server/author_server";
import type { How } from "../server/read_author";
import { openForm, type ShownField } from "./open_form";

/** A field that the author may ask something of. */
export interface Ask extends ShownField {
    readonly asks: readonly How[];
    ticked: boolean;
    how: How;
}

/** "What should be true then?", of the form that is open. */
export interface Ticking {
    readonly model: string;
    /** What the record is called; "" where the step would have to give it a name. */
    readonly name: string;
    readonly asks: Ask[];
    /** Whether the step begins the record or opens it; null where it has a name, or can have none. */
    binding: "new" | "open" | null;
}

/** @returns why nothing can be asked, as words */
export async function beginTicking(step: number): Promise<Ticking | string> {
    const form = openForm();
    if (!form) {
        return _t("Open the form on which it can be seen.");
    }
    const names = form.fields.map(({ name }) => name);
    const { name, bindable, asks } = await authorServer.form(step, form.model, names);
    const open = form.saved ? "open" : "new";
    return {
        model: form.model,
        name,
        binding: name || !bindable ? null : open,
        asks: form.fields.flatMap((field) => {
            // What it does not hold now nobody ticks as what should be true.
            const fitting = (asks[field.name] ?? []).filter((how) =>
                how === "set" ? field.words !== "" : field.value !== null && isTold(field),
            );
            const [how] = fitting;
            return how ? [{ ...field, asks: fitting, ticked: false, how }] : [];
        }),
    };
}

function isTold({ value, words }: ShownField): boolean {
    return typeof value === "boolean" || words !== "";
}

/** @returns the check in words */
export function useTicks(step: number, { model, asks, binding }: Ticking): Promise<string> {
    const ticks = asks
        .filter(({ ticked }) => ticked)
        .map(({ name, how, value }) => ({ field: name, how, value: how === "set" ? null : value }));
    return authorServer.check(step, model, ticks, binding);
}
