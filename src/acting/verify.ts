import { _t } from "@web/core/l10n/translation";
import type { OdooEnv } from "@web/env";
import type { Play } from "../player/play";
import { ServerTrouble } from "../player/ports";
import type { RunLoad, Turn } from "../player/protocol";
import { goliveServer } from "../server/golive_server";
import { runServer } from "../server/run_server";
import { until } from "../screen/acting/until";
import { started } from "../services/started";
import { makeUid } from "../services/uid";
import { act } from "./loop";
import { openStage, RunLeft } from "./stage";

/**
 * What is to be played: a scenario from its beginning, as a run of that uid; the part of a run that
 * waits for this person; or again a run whose page was reloaded, from where it stands.
 */
export type Job =
    | { readonly scenario: number; readonly uid?: string }
    | { readonly run: string }
    | { readonly again: string };

/** What came of it. */
export interface Report {
    readonly run: string | null;
    /** `waiting`: the next part is somebody else's; `cannot_tell`: it did not even begin, and why. */
    readonly verdict: "passed" | "broken" | "waiting" | "cannot_tell";
    /** Steps that are behind, and all. */
    readonly behind: number;
    readonly steps: number;
    readonly seconds: number;
    /** Key of the step that broke; empty otherwise. */
    readonly step: string;
    readonly why: string;
    readonly turn: Turn | null;
}

/** Plays by itself through Odoo's page, in `verify` mode, as far as this person's part goes. */
export async function verify(env: OdooEnv, job: Job): Promise<Report> {
    const began = performance.now();
    // A service of a bundle that was just fetched starts a moment later.
    await until(
        () => "golive.companion" in env.services,
        () => new Error("Golive did not start."),
    );
    const { "golive.companion": companion } = started(env);
    const report = {
        run: null,
        behind: 0,
        steps: 0,
        step: "",
        why: "",
        turn: null,
        seconds: 0,
    };
    try {
        // The person's secret: what a reload of the page cuts off is kept with it.
        await companion.refresh();
        if ("again" in job) {
            await companion.resume(job.again);
        } else {
            companion.enter(await begin(job));
        }
    } catch (error) {
        if (!(error instanceof ServerTrouble)) {
            throw error;
        }
        return { ...report, verdict: "cannot_tell", why: error.message };
    }
    const run = companion.state.play?.run;
    if (!run) {
        const why = companion.state.trouble?.message ?? "";
        return { ...report, verdict: "cannot_tell", why };
    }
    const stage = openStage(env, true);
    try {
        await goToStart(env, stage.play());
        const broken = await act(stage);
        const { front, script, status } = stage.play();
        const told = {
            ...report,
            run,
            behind: front,
            steps: script.steps.length,
            seconds: Math.round((performance.now() - began) / 100) / 10,
        };
        if (broken) {
            await runServer.stop(run, broken);
            return { ...told, verdict: "broken", ...broken };
        }
        if (status === "waiting") {
            // The page may still hold the turn that this person had.
            const { turn } = await goliveServer.load(run);
            return { ...told, verdict: "waiting", turn };
        }
        return status === "done" && (await goliveServer.load(run)).state === "done"
            ? { ...told, verdict: "passed" }
            : { ...told, verdict: "cannot_tell", why: _t("It ended before its last step.") };
    } catch (error) {
        if (!(error instanceof RunLeft)) {
            throw error;
        }
        await runServer.stop(run);
        const why = _t("It was left before its end.");
        return { ...report, run, verdict: "cannot_tell", why };
    } finally {
        stage.close();
        companion.leave();
    }
}

/** What the first step points at may be on any screen, and is meant on that of the start. */
async function goToStart(env: OdooEnv, { script, front }: Play): Promise<void> {
    const at = script.steps[front]?.at;
    const leads = at && ("menu" in at || "app" in at);
    if (front === 0 && !leads) {
        await started(env).action.doAction(script.start, { clearBreadcrumbs: true });
    }
}

/** A check that was left open, by a tab that was closed on it, is given up: this one begins anew. */
async function begin(job: Exclude<Job, { again: string }>): Promise<RunLoad> {
    if ("run" in job) {
        return runServer.claim(job.run);
    }
    const { uid = makeUid() } = job;
    const load = await goliveServer.start(job.scenario, "verify", uid);
    if (load.uid === uid) {
        return load;
    }
    await runServer.stop(load.uid);
    return goliveServer.start(job.scenario, "verify", uid);
}
