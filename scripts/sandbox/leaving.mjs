import { Trouble } from "./trouble.mjs";

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
const duties = [];
let first = async () => {};
let leaving = null;
let watching = false;

/** Thrown into whatever waits when a signal asked us to stop. */
export class Interrupted extends Trouble {
    constructor(signal) {
        super(`stopped by ${signal}`, 128 + SIGNALS[signal]);
        this.name = "Interrupted";
    }
}

/** True once the process is on its way out: nothing new may be started then. */
export function isLeaving() {
    return leaving !== null;
}

/**
 * Something to undo when this process ends, also by Ctrl-C, SIGTERM or SIGHUP; the last one registered
 * is undone first. Returns a function that undoes it now, once.
 */
export function onLeave(undo) {
    watchSignals();
    const duty = { undo };
    duties.push(duty);
    return async () => {
        const index = duties.indexOf(duty);
        if (index >= 0) {
            duties.splice(index, 1);
            await undo();
        }
    };
}

/** What comes before all undoing: ending whatever still runs. */
export function onLeaveFirst(end) {
    watchSignals();
    first = end;
}

/** Undoes all that is registered. A second call waits for the first. */
export function leave() {
    leaving ??= undoAll();
    return leaving;
}

async function undoAll() {
    await contain(first);
    while (duties.length) {
        await contain(duties.pop().undo);
    }
}

async function contain(undo) {
    try {
        await undo();
    } catch (error) {
        process.stderr.write(`golive: while stopping: ${error.message}\n`);
    }
}

/** Ctrl-C comes to the whole group of processes and, under npm, twice: only the first one counts. */
function watchSignals() {
    if (watching) {
        return;
    }
    watching = true;
    for (const signal of Object.keys(SIGNALS)) {
        process.on(signal, () => stopBySignal(signal));
    }
    if (process.env.npm_lifecycle_event) {
        watchParent();
    }
}

const parent = process.ppid;
const PARENT_LOOK = 1_000;

/** npm does not pass everything on: a SIGHUP or SIGKILL of npm alone would leave us running unseen. */
function watchParent() {
    const timer = setInterval(() => {
        if (process.ppid !== parent) {
            clearInterval(timer);
            stopBySignal("SIGHUP");
        }
    }, PARENT_LOOK);
    timer.unref();
}

let answer = null;

/** What a signal means from now on: a status to end with once all is undone (default 128 + n). */
export function onSignalEndWith(status) {
    answer = status;
}

async function stopBySignal(signal) {
    if (leaving) {
        return;
    }
    const status = answer ?? new Interrupted(signal).exitCode;
    process.stdout.on("error", () => {});
    process.stderr.on("error", () => {});
    if (signal !== "SIGHUP") {
        process.stderr.write(`\n${signal}: stopping…\n`);
    }
    await leave();
    process.exit(status);
}
