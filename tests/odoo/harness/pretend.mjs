/**
 * Golive's server as a scene needs it, in the real Odoo: each state of the dock in one page, without
 * the people, turns and faults that lead there.
 */
const RUN = "11111111-1111-4111-8111-111111111111";
const ORDER = { model: "purchase.order" };

const STEPS = [
    {
        key: "new",
        at: { control: "new", on: ORDER },
        do: { click: true },
        expect: {
            text: "It is open.",
            check: { screen: { model: "purchase.order", view: "form" } },
        },
    },
    {
        key: "vendor",
        why: "The vendor brings the prices.",
        at: { field: "partner_id", on: ORDER },
        do: { pick: "$param.vendor" },
        expect: {
            text: "It shows.",
            check: { form: { model: "purchase.order", field: "origin" } },
        },
    },
    {
        key: "confirm",
        actor: "procurement.approver",
        at: { button: "button_confirm", on: { ...ORDER, view: "form" } },
        do: { click: true },
        irreversible: true,
        expect: { check: { exists: { model: "purchase.order", domain: [] } } },
    },
    { key: "call" },
].map((step) => ({ title: `Step ${step.key}`, say: `Do what ${step.key} says.`, ...step }));

export const script = (over = {}) => ({
    key: "purchase.pretended",
    version: 1,
    name: "Krankenhausmaterialbeschaffungsgenehmigung",
    summary: "Order what a ward needs.",
    app: "purchase",
    kind: "task",
    roles: ["procurement.buyer", "procurement.approver"],
    minutes: 4,
    start: "purchase.purchase_rfq",
    params: [{ name: "vendor", label: "Vendor", value: "Azure Interior" }],
    steps: STEPS,
    ...over,
});

/** A run before the step `next`. */
export function load({ next = "new", ...over } = {}) {
    const behind = STEPS.slice(
        0,
        STEPS.findIndex(({ key }) => key === next),
    );
    return {
        uid: RUN,
        mode: "learn",
        state: "open",
        script: script(),
        results: behind.map(({ key: step }) => ({ ...result(step), uid: `uid of ${step}` })),
        bindings: {},
        worksOn: "Bestellung P00001",
        holds: Object.fromEntries(behind.map(({ key }) => [key, "passed"])),
        leftOut: [],
        candidates: {},
        roles: ["procurement.buyer", "procurement.approver"],
        roleNames: { "procurement.buyer": "Buyer", "procurement.approver": "Approver" },
        actions: {},
        from: null,
        turn: null,
        score: null,
        mayAct: true,
        company: null,
        ...over,
    };
}

export function result(step, outcome = "done") {
    const at = "2026-11-22T05:00:00";
    const line = { step, outcome, verdict: "passed", seconds: 3, helped: false, by: null, at };
    return { uid: `${outcome} of ${step}`, ...line };
}

export const turn = (over = {}) => ({
    run: RUN,
    key: "purchase.pretended",
    mode: "learn",
    name: "Requisition to bill",
    title: "Approve the order",
    role: "procurement.approver",
    roleName: "Approver",
    from: "Bianca Buyer",
    by: null,
    mine: false,
    may: true,
    begun: false,
    oversees: false,
    since: "2026-11-20T05:00:00",
    late: true,
    ...over,
});

export const offer = (over = {}) => ({
    id: 1,
    key: "purchase.pretended",
    version: 1,
    name: "Krankenhausmaterialbeschaffungsgenehmigung",
    summary: "Order what a ward needs.",
    app: "purchase",
    kind: "task",
    minutes: 4,
    steps: 4,
    models: ["purchase.order"],
    done: false,
    run: null,
    best: { share: 0.5, passed: false },
    why: null,
    ...over,
});

export function home({ kind = "training", ...over } = {}) {
    const modes = kind === "production" ? ["learn"] : ["learn", "practice", "test"];
    const training = { name: "Training", url: "https://training.example" };
    const words = `A database of the kind ${kind}.`;
    const database = { kind, words, declared: true, modes, why: "", training, mayDeclare: false };
    return {
        offers: [offer()],
        turns: [],
        database: { ...database, mayAct: kind !== "production" },
        seal: "ab".repeat(32),
        ...over,
    };
}

/** What a person is told of themselves. */
export const person = (over = {}) => ({
    site: null,
    sites: [],
    paths: [],
    leads: false,
    problems: 0,
    ...over,
});

export const path = (lines) => ({
    id: 1,
    name: "Becoming a buyer",
    role: "Buyer",
    done: lines.filter(({ state }) => state === "done").length,
    lines: lines.map((over, at) => ({
        id: at + 1,
        key: "purchase.pretended",
        name: "Krankenhausmaterialbeschaffungsgenehmigung",
        minutes: 4,
        mode: "learn",
        state: "open",
        due: "2026-12-01",
        attended: null,
        done: null,
        ...over,
    })),
});

/**
 * Answers each of our calls: by what `answers` has under its method's name, or calls that gives. One
 * that throws refuses with the error's words; undefined cuts the connection. What is about the person
 * and their problems is under the model's name, too: "person.home".
 */
export async function pretend({ page }, answers) {
    const anna = [{ id: 5, name: "Anna" }];
    const all = {
        home: home(),
        record: accept,
        colleagues: anna,
        "person.home": person(),
        "person.supporters": anna,
        "person.ask": 7,
        "person.choose_site": true,
        "problem.report": { id: 1, people: ["Anna"] },
        ...answers,
    };
    await page.unrouteAll();
    await page.route(/\/call_kw\/golive\.(scenario|run|person|problem)\//, async (route) => {
        const { model, method, args } = route.request().postDataJSON().params;
        const beside = /person|problem/.test(model) ? `${model.split(".")[1]}.` : "";
        const reply = replyOf(all[`${beside}${method}`], args);
        if (reply.result === undefined && !reply.error) {
            await route.abort();
        } else {
            await route.fulfill({ json: { jsonrpc: "2.0", id: 1, ...reply } });
        }
    });
}

function replyOf(answer, args) {
    try {
        return { result: typeof answer === "function" ? answer(...args) : answer };
    } catch ({ message }) {
        return { error: failure("odoo.exceptions.UserError", message) };
    }
}

/** What Odoo answers when a method raises. */
export function failure(name, message) {
    const data = { name, message, debug: "", arguments: [] };
    return { code: 200, message: "Odoo Server Error", data };
}

/** The server takes all, but what only a record can show. */
function accept(_run, entries) {
    return entries.map(({ uid, step, outcome }) =>
        step === "confirm" && outcome === "done"
            ? { uid, accepted: false, verdict: "failed", saw: "It is still a request." }
            : { uid, accepted: true, verdict: "passed" },
    );
}
