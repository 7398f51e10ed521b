import { _t } from "@web/core/l10n/translation";
import type { OdooEnv } from "@web/env";
import { begunIn, keepPlan, keptPlan, plannedIn, type Planned } from "../services/check_plan";
import { started } from "../services/started";
import { makeUid } from "../services/uid";
import { verify, type Job, type Report } from "./verify";

/** One at a time in a tab. */
let isChecking = false;

/**
 * "Check this scenario", "Check all": plays them one after the other in this tab, then shows what came
 * of it. `about`: the parameters of the server's action.
 */
export async function check(env: OdooEnv, about: unknown): Promise<void> {
    if (!isChecking) {
        await checkAll(env, plannedIn(about), begunIn(about));
    }
}

/** Goes on with what a reload of the page cut off. */
export async function checkOn(env: OdooEnv): Promise<void> {
    const plan = keptPlan();
    if (plan && !isChecking) {
        await checkAll(env, plan.scenarios, plan.run);
    }
}

/** `again`: the run of the first of them, where it is under way. */
async function checkAll(
    env: OdooEnv,
    scenarios: readonly Planned[],
    again: string | null,
): Promise<void> {
    const { action, notification, "golive.opening": opening } = started(env);
    if (!opening.state.open) {
        opening.toggle();
    }
    isChecking = true;
    try {
        for (const [at, scenario] of scenarios.entries()) {
            if (!opening.state.open) {
                // Whoever closes Golive wants no more of it.
                break;
            }
            const isAgain = again !== null && at === 0;
            const uid = isAgain ? again : makeUid();
            keepPlan({ run: uid, scenarios: scenarios.slice(at) });
            const job = isAgain ? { again } : { scenario: scenario.id, uid };
            const { words, plays } = await checkOne(env, scenario, job);
            notification.add(words, {
                title: scenario.name,
                type: plays ? "success" : "warning",
                sticky: scenarios.length === 1,
            });
        }
    } finally {
        isChecking = false;
        keepPlan(null);
    }
    const trial = scenarios.find((scenario) => scenario.trial);
    const told = trial ? formOf(trial.id) : "golive.action_golive_verify";
    await action.doAction(told, { clearBreadcrumbs: true });
}

function formOf(scenario: number): object {
    return {
        type: "ir.actions.act_window",
        res_model: "golive.scenario",
        res_id: scenario,
        views: [[false, "form"]],
    };
}

/** Plays one, and has the server keep what cannot be told. */
async function checkOne(
    env: OdooEnv,
    { id, why }: Planned,
    job: Job,
): Promise<{ words: string; plays: boolean }> {
    const report = why ? null : await verify(env, job);
    const words = sentence(report, why ?? "");
    if (report?.verdict !== "passed" && report?.verdict !== "broken") {
        const run = report?.run ?? ("again" in job ? job.again : makeUid());
        await started(env).orm.silent.call("golive.run", "cannot_tell", [id, run, words]);
    }
    return { words, plays: report?.verdict === "passed" };
}

function sentence(report: Report | null, why: string): string {
    switch (report?.verdict) {
        case "passed":
            return _t("It plays: %(steps)s steps in %(seconds)s s.", {
                steps: report.steps,
                seconds: report.seconds,
            });
        case "broken":
            return _t("It breaks at the step “%(step)s”. %(why)s", {
                step: report.step,
                why: report.why,
            });
        case "waiting":
            return _t("A step is for the role %s.", report.turn?.roleName ?? "?");
        case "cannot_tell":
        case undefined:
            return report?.why ?? why;
    }
}
