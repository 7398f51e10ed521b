import { below, error, warning, type Problem, type Spot } from "../problem";
import type { Scenario } from "../types";
import { DOTTED, isCount, MODEL, NAME, XML_ID } from "./format";

const SCENARIO: Spot = { path: "" };
const LONG = 60;

/** What the scenario says of itself, before its first step. */
export function* heading(scenario: Scenario): Generator<Problem> {
    const { key, version, app, minutes, start, models, passMark } = scenario;
    const at = (part: string): Spot => below(SCENARIO, part);
    if (!NAME.test(app)) {
        yield error(at("app"), `"${app}" is no Odoo module: write its technical name, "purchase"`);
    }
    if (!DOTTED.test(key)) {
        yield error(at("key"), `"${key}" is no key: write <app>.<what>, lower case, "${app}.what"`);
    } else if (!key.startsWith(`${app}.`)) {
        yield warning(at("key"), `begin it with the app, "${app}.", so that it is found there`);
    }
    if (!isCount(version)) {
        yield error(at("version"), "versions are whole numbers from 1");
    }
    if (!(minutes > 0)) {
        yield error(at("minutes"), "say how many minutes a beginner needs, more than 0");
    } else if (minutes > LONG) {
        yield warning(at("minutes"), `nobody learns for ${minutes} minutes at a stretch: split it`);
    }
    if (!XML_ID.test(start)) {
        yield error(at("start"), `"${start}" is no action's xml id, like "purchase.purchase_rfq"`);
    }
    if (passMark !== undefined && !(passMark > 0 && passMark <= 1)) {
        yield error(at("passMark"), "the share of steps to pass lies above 0 and up to 1");
    }
    for (const [index, model] of (models ?? []).entries()) {
        if (!MODEL.test(model)) {
            yield error(
                below(at("models"), index),
                `"${model}" is no model, like "purchase.order"`,
            );
        }
    }
    yield* cast(scenario);
}

/** Who takes part. */
function* cast({ roles, kind, steps }: Scenario): Generator<Problem> {
    const at = below(SCENARIO, "roles");
    if (roles.length === 0) {
        yield error(at, "name at least one role: the first acts where a step names none");
    }
    for (const [index, role] of roles.entries()) {
        if (!DOTTED.test(role)) {
            yield error(below(at, index), `"${role}" is no role's key, like "procurement.buyer"`);
        } else if (roles.indexOf(role) !== index) {
            yield error(below(at, index), `"${role}" is there twice: leave one out`);
        } else if (index > 0 && !steps.some(({ actor }) => actor === role)) {
            yield warning(below(at, index), `"${role}" never acts: give it a step or leave it out`);
        }
    }
    if (kind === "task" && roles.length > 1) {
        yield error(below(SCENARIO, "kind"), 'a task is one role\'s work: make it a "process"');
    }
}
