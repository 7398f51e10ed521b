import type { OdooEnv } from "@web/env";
import { bindsOf } from "../scenario/checks";
import type { Play } from "../player/play";
import type { Bind, Scenario } from "../scenario/types";
import type { FormRecord, Forms, OpenForm } from "./opening";
import { started } from "./started";

/** What the records that were lost while their form was open were called, by run and name. */
const names = new Map<string, string>();
/** Forms of records that are gone. Until another record is shown in it, nothing counts in such a form. */
const dead = new Map<OpenForm, FormRecord>();

/** What a run's lost record was called; an empty str where nobody saw it before it was gone. */
export function lostName(run: string, name: string): string {
    return names.get(`${run} ${name}`) ?? "";
}

/** A record of the run is gone: the run goes on from what is left, whatever form of it is still open. */
export async function letGo(env: OdooEnv): Promise<void> {
    const { "golive.companion": companion, "golive.opening": opening } = started(env);
    const before = companion.state.play;
    if (!before) {
        return;
    }
    await companion.resume(before.run);
    const after = companion.state.play;
    if (after?.run !== before.run) {
        return;
    }
    for (const { name, model } of lostOf(before, after)) {
        const id = before.bindings[name];
        for (const [form, { resId, data }] of openOf(opening.forms, model)) {
            if (resId === id) {
                const called = data["display_name"];
                names.set(`${after.run} ${name}`, typeof called === "string" ? called : "");
                bury(opening.forms, form);
            }
        }
    }
}

/** After a reload nobody knows which record it was: Odoo shows it from what it keeps in the browser. */
export async function buryLost(env: OdooEnv, { model }: Bind): Promise<void> {
    const { orm, "golive.opening": opening } = started(env);
    for (const [form, { resId }] of openOf(opening.forms, model)) {
        const context = { active_test: false };
        if (resId && !(await orm.searchCount(model, [["id", "=", resId]], { context }))) {
            bury(opening.forms, form);
        }
    }
}

/** A form in which another record is shown since counts again. */
export function revive(env: OdooEnv): void {
    const { forms } = started(env)["golive.opening"];
    for (const [form, root] of dead) {
        if (form.model.root !== root) {
            dead.delete(form);
            forms.open.add(form);
        }
    }
}

/** Opens the screen that the scenario starts from; what is typed in the form of a lost record goes. */
export async function openStart(env: OdooEnv, { start }: Scenario): Promise<void> {
    for (const root of dead.values()) {
        await root.discard?.();
    }
    await started(env).action.doAction(start, { clearBreadcrumbs: true });
}

function lostOf({ script, bindings }: Play, after: Play): readonly Bind[] {
    return bindsOf(script).filter(
        ({ name }) => bindings[name] !== undefined && after.bindings[name] === undefined,
    );
}

function openOf({ open }: Forms, model: string): readonly [OpenForm, FormRecord][] {
    return [...open].flatMap((form) => {
        const { root } = form.model;
        return root?.resModel === model ? [[form, root]] : [];
    });
}

function bury({ open }: Forms, form: OpenForm): void {
    if (form.model.root) {
        dead.set(form, form.model.root);
        open.delete(form);
    }
}
