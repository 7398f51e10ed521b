import { randomUUID } from "node:crypto";
import { startRun } from "./clinic.mjs";
import { p50, row } from "./figures.mjs";

const CALLS = 60;

/** Recording a result over HTTP, beside reading one's own user: what any call costs. */
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
    return [
        row("recording a result, p50 over HTTP", p50(recording), "ms", 15, {
            "any call": p50(reading),
        }),
    ];
}
