import { sum } from "../testing/tally.mjs";
import { command } from "./command.mjs";
import { sweepCopies } from "./database_copy.mjs";
import { openDatabases, prepare } from "./environment.mjs";
import { closingLine, LAYERS, PLAN } from "./layers.mjs";
import { isLeaving } from "./leaving.mjs";
import { runLayer } from "./run_layer.mjs";
import { duration, say, stage } from "./stages.mjs";
import { Trouble } from "./trouble.mjs";

const HELP = `
npm test                          all layers: ${Object.keys(LAYERS).join(", ")}
npm test -- --only unit,python    some of them

Each layer's whole output is in .odoo/logs/<layer>.log.`;

const SHOWN = 60;

/** `npm test`. */
export function test() {
    const options = { only: { type: "string" } };
    return command({ help: HELP, options }, async ({ only }) => {
        const wanted = chosen(only);
        await prepare();
        await stage("PostgreSQL", async (note) => {
            const databases = await openDatabases();
            await sweepCopies(databases);
            note(`${databases.server.host || "local socket"}:${databases.server.port}`);
        });
        const results = [];
        for (const lanes of PLAN) {
            await Promise.all(lanes.map((lane) => runLane(lane, wanted, results)));
        }
        if (isLeaving()) {
            throw new Trouble("stopped before all layers had run");
        }
        const order = Object.keys(LAYERS);
        results.sort((a, b) => order.indexOf(a.layer) - order.indexOf(b.layer));
        say("");
        for (const result of results) {
            say(summary(result));
        }
        const total = sum(...results.map(({ tally }) => tally));
        say(closingLine(total));
        return total.failed > 0 || total.passed === 0 ? 1 : 0;
    });
}

function chosen(only) {
    const names = only ? only.split(",") : Object.keys(LAYERS);
    const unknown = names.find((name) => !LAYERS[name]);
    if (unknown) {
        throw new Trouble(`no layer ${unknown}: there are ${Object.keys(LAYERS).join(", ")}`, 2);
    }
    return new Set(names);
}

async function runLane(lane, wanted, results) {
    for (const layer of lane.filter((name) => wanted.has(name))) {
        const result = await runLayer(layer);
        if (isLeaving()) {
            return;
        }
        results.push(result);
        say(`▸ ${summary(result)}`);
        if (result.tally.failed) {
            const lines = result.output.trim().split("\n").slice(-SHOWN);
            say(lines.map((line) => `  | ${line}`).join("\n"));
            say(`  ${result.log}`);
        }
    }
}

function summary({ layer, tally, milliseconds }) {
    return `${layer}: ${closingLine(tally)} (${duration(milliseconds)})`;
}
