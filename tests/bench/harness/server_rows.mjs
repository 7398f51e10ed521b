import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { startRun } from "./clinic.mjs";
import { p50, row } from "./figures.mjs";

const CALLS = 60;
/** What Odoo's log says at the end of a request: queries, then seconds in PostgreSQL and beside it. */
const RECORDED = /#golive\.run\.record HTTP\/[\d.]+" 200 - (\d+) ([\d.]+) ([\d.]+)/g;

/**
 * Recording a result: the time that the server takes, by its own clock, from the request to the
 * answer; and what a client waits for, beside reading one's own user: what any call costs.
 */
export async function serverRows({ clinic, log }) {
    log("recording");
    const anchors = Object.fromEntries(
        Array.from({ length: CALLS }, (_none, at) => [`step_${at}`, { css: `#none_${at}` }]),
    );
    const run = await startRun(clinic, "bench.record", anchors);
    const { admin } = clinic;
    const timed = async (call) => {
        const began = performance.now();
        await call();
        return performance.now() - began;
    };
    const [recording, reading] = [[], []];
    for (let at = 0; at < CALLS; at++) {
        const entry = { uid: randomUUID(), step: `step_${at}`, outcome: "done", seconds: 1 };
        recording.push(await timed(() => admin.call("golive.run", "record", [run, [entry]])));
        reading.push(
            await timed(() => admin.call("res.users", "has_group", [2, "base.group_user"])),
        );
    }
    const { queries, ms } = await ofServer(clinic);
    return [
        row("recording a result, server time p50", p50(ms), "ms", 15),
        row("recording a result, queries p50", p50(queries), "queries", null),
        row("recording a result, p50 over HTTP", p50(recording), "ms", null, {
            "any call": p50(reading),
        }),
    ];
}

async function ofServer({ log }) {
    const lines = [...(await readFile(log, "utf8")).matchAll(RECORDED)].slice(-CALLS);
    if (lines.length < CALLS) {
        throw new Error(`${lines.length} of ${CALLS} calls are in Odoo's log, ${log}`);
    }
    const seconds = ([, , inside, beside]) => Number(inside) + Number(beside);
    return {
        queries: lines.map(([, queries]) => Number(queries)),
        ms: lines.map((line) => seconds(line) * 1000),
    };
}
