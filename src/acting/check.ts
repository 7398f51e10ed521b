import { _t } from "@web/core/l10n/translation";
import type { OdooEnv } from "@web/env";
import { started } from "../services/started";
import { makeUid } from "../services/uid";
import { verify, type Report } from "./verify";

/** A scenario to be checked; `why`: why it cannot be, by this person. */
interface Planned {
    readonly id: number;
    readonly name: string;
    readonly why: string | null;
}

/**
 * "Check this scenario", "Check all": plays them one after the other in this tab, then shows what came
 * of it. `about`: the parameters of the server's action.
 */
export async function check(env: OdooEnv, about: unknown): Promise<void> {
    const { action, notification, orm, "golive.opening": opening } = started(env);
    const planned = plannedIn(about);
    if (!opening.state.open) {
        opening.toggle();
    }
    for (const scenario of planned) {
        if (!opening.state.open) {
            // Whoever closes Golive wants no more of it.
            break;
        }
        const report = scenario.why ? null : await verify(env, { scenario: scenario.id });
        const words = sentence(report, scenario.why ?? "");
        if (report?.verdict !== "passed" && report?.verdict !== "broken") {
            const uid = report?.run ?? makeUid();
            await orm.silent.call("golive.run", "cannot_tell", [scenario.id, uid, words]);
        }
        notification.add(words, {
            title: scenario.name,
            type: report?.verdict === "passed" ? "success" : "warning",
            sticky: planned.length === 1,
        });
    }
    await action.doAction("golive.action_golive_verify", { clearBreadcrumbs: true });
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

function plannedIn(about: unknown): readonly Planned[] {
    const scenarios: unknown =
        typeof about === "object" && about && "scenarios" in about ? about.scenarios : null;
    return Array.isArray(scenarios) ? scenarios.filter(isPlanned) : [];
}

function isPlanned(value: unknown): value is Planned {
    return (
        typeof value === "object" &&
        value !== null &&
        "id" in value &&
        typeof value.id === "number" &&
        "name" in value &&
        "why" in value
    );
}
