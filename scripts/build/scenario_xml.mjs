/**
 * A scenario as Odoo data records: its own xml id for each version, and one for each step, on which
 * translations hang.
 *
 * @param {import("../../src/scenario/authored").Authored} scenario
 * @returns {string} `<record>` elements, indented to stand inside `<odoo>`
 */
export function scenarioXml(scenario) {
    const id = scenarioXmlId(scenario);
    const { exercise, given, models, params, passMark, roles } = scenario;
    const refs = roles.map((role) => `ref('${roleXmlId(role)}')`).join(", ");
    const head = record(id, "golive.scenario", [
        text("key", scenario.key),
        value("version", scenario.version),
        text("state", "approved"),
        text("name", scenario.name),
        text("summary", scenario.summary),
        text("app", scenario.app),
        text("kind", scenario.kind),
        value("minutes", scenario.minutes),
        text("start", scenario.start),
        text("process_class", scenario.processClass),
        text("revision", scenario.revision),
        expression("role_ids", `[(6, 0, [${refs}])]`),
        text("labels", labelsOf(params)),
        json("spec", { exercise, models, given, params, passMark, roles }),
    ]);
    const steps = scenario.steps.map((step, index) => stepXml(id, step, index));
    return [head, ...steps].join("");
}

/** What its values are called, one a line: on this field their translations hang. */
function labelsOf(params = []) {
    const labels = params.map(({ label }) => label ?? "");
    return labels.some(Boolean) ? labels.join("\n") : undefined;
}

/** `purchase.request_for_quotation`, version 1 → `scenario_request_for_quotation_v1`. */
export function scenarioXmlId({ key, version }) {
    const what = key.slice(key.indexOf(".") + 1).replaceAll(".", "_");
    return `scenario_${what}_v${version}`;
}

function stepXml(scenarioId, step, index) {
    const { at, do: action, binds, when, optional, irreversible, keeps, expect } = step;
    const check = expect?.check;
    const spec = { at, do: action, check, binds, when, optional, irreversible, keeps };
    return record(`${scenarioId}_${step.key}`, "golive.step", [
        reference("scenario_id", scenarioId),
        value("sequence", (index + 1) * 10),
        text("key", step.key),
        text("title", step.title),
        text("say", step.say),
        text("why", step.why),
        text("expect", expect?.text),
        step.actor === undefined ? "" : reference("actor_id", roleXmlId(step.actor)),
        json("spec", spec),
    ]);
}

/** `procurement.buyer` → `golive.role_procurement_buyer` */
export function roleXmlId(key) {
    return `golive.role_${key.replaceAll(".", "_")}`;
}

export function record(id, model, fields) {
    const lines = fields.filter(Boolean).map((field) => `        ${field}\n`);
    return `    <record id="${escaped(id)}" model="${model}">\n${lines.join("")}    </record>\n`;
}

export function text(name, words) {
    return words === undefined ? "" : `<field name="${name}">${escaped(words)}</field>`;
}

export function value(name, number) {
    return `<field name="${name}">${number}</field>`;
}

export function reference(name, id) {
    return `<field name="${name}" ref="${escaped(id)}"/>`;
}

function expression(name, python) {
    return `<field name="${name}" eval="${escaped(python)}"/>`;
}

/**
 * Text inside the element would reach a JSON field as one string: Odoo's loader makes objects only of
 * `eval`, which reads Python.
 */
function json(name, data) {
    const python = pythonLiteral(data);
    return python === "{}" ? "" : expression(name, python);
}

/** JSON data as a Python literal. Keys without a value are left out, as in JSON. */
export function pythonLiteral(data) {
    if (data === null) {
        return "None";
    }
    if (typeof data === "boolean") {
        return data ? "True" : "False";
    }
    if (Array.isArray(data)) {
        return `[${data.map(pythonLiteral).join(", ")}]`;
    }
    if (typeof data === "object") {
        const entries = Object.entries(data).filter(([, item]) => item !== undefined);
        return `{${entries.map(([key, item]) => `${quoted(key)}: ${pythonLiteral(item)}`).join(", ")}}`;
    }
    return typeof data === "string" ? quoted(data) : String(data);
}

/** JSON's escapes are Python's too. Apostrophes spare the attribute its `&quot;`. */
function quoted(string) {
    const body = JSON.stringify(string).slice(1, -1).replaceAll('\\"', '"');
    return `'${body.replaceAll("'", "\\'")}'`;
}

/** Also what XML would otherwise read as other white space, or not at all. */
function escaped(string) {
    return string
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("\r", "&#13;");
}
