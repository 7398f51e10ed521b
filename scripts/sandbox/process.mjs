import { spawn } from "node:child_process";
import { createWriteStream, readdirSync, readFileSync } from "node:fs";
import { diagnose } from "./diagnose.mjs";
import { fullFolder } from "./disk.mjs";
import { isLeaving, onLeaveFirst } from "./leaving.mjs";
import { clusterFolder, repo, sandbox } from "./paths.mjs";
import { Trouble } from "./trouble.mjs";

const KEPT = 200_000;
const running = new Set();
let guarded = false;

/** The environment for what we start: plain English messages, which `diagnose` can read. */
export function plainEnvironment(extra = {}) {
    const env = { ...process.env, LANG: "C.UTF-8", LC_ALL: "C.UTF-8", ...extra };
    delete env.LANGUAGE;
    return env;
}

/**
 * Starts a program in a process group of its own, so that it can be stopped with all its children and
 * a Ctrl-C in the terminal reaches only us, who stop things in order.
 * `foreground`: in our own group, for programs that ask on the terminal (sudo). `uninterrupted`: not
 * ended when we are asked to stop. `whileLeaving`: may start even then.
 */
export function start(command, args, options = {}) {
    if (isLeaving() && !options.whileLeaving) {
        throw new Trouble("stopping: nothing new is started");
    }
    guard();
    const { foreground = false, env, cwd, stdio = ["ignore", "pipe", "pipe"] } = options;
    const child = spawn(command, args, {
        cwd,
        env: env ?? plainEnvironment(),
        stdio,
        detached: !foreground,
    });
    child.foreground = foreground;
    child.ended = new Promise((resolve) => {
        child.once("error", (error) => resolve({ code: 127, signal: null, error }));
        child.once("exit", (code, signal) => resolve({ code, signal }));
    });
    if (!options.uninterrupted) {
        running.add(child);
        child.ended.then(() => running.delete(child));
    }
    return child;
}

/**
 * Runs a program to its end and gives its output.
 * @param {{input?: string, log?: string, quiet?: boolean, what?: string, advice?: string}} options `log`: file that
 *     gets the output too; `what`: names the work in the message of failure; `allowFailure`: default false.
 */
export async function run(command, args, options = {}) {
    const { input, log, what = command, advice = "", allowFailure = false } = options;
    const stdio = [input === undefined ? "ignore" : "pipe", "pipe", "pipe"];
    const child = start(command, args, { ...options, stdio });
    const file = log ? createWriteStream(log, { flags: "a" }) : null;
    file?.on("error", () => {});
    const output = { stdout: "", stderr: "", all: "" };
    for (const name of ["stdout", "stderr"]) {
        child[name].setEncoding("utf8").on("data", (text) => {
            output[name] += text;
            output.all = (output.all + text).slice(-KEPT);
            file?.write(text);
            options.onText?.(text);
        });
    }
    if (input !== undefined) {
        child.stdin.on("error", () => {});
        child.stdin.end(input);
    }
    const closed = new Promise((resolve) => child.once("close", resolve));
    const { code, signal, error } = await child.ended;
    if (!error) {
        await closed;
    }
    file?.end();
    if (error && !allowFailure) {
        throw new Trouble(`${what}: ${command} cannot be started (${error.code ?? error.message})`);
    }
    if (code !== 0 && !allowFailure) {
        throw new Trouble(failure(what, output.all, { code, signal, log, advice }));
    }
    return { code: code ?? 1, ...output };
}

function failure(what, output, { code, signal, log, advice }) {
    const known = diagnose(output);
    if (known) {
        return `${what}: ${known}`;
    }
    const full = fullFolder([sandbox, clusterFolder, repo]);
    if (full) {
        return `${what}: the disk is full (${full}): make room and start again`;
    }
    const said = lastWords(output);
    const ended = signal ? `was stopped by ${signal}` : `failed (${code})`;
    return `${what} ${ended}${said ? `: ${said}` : ""}${advice ? `. ${advice}` : ""}${
        log ? ` [${log}]` : ""
    }`;
}

const RAISED = /^[\w.]*(Error|Exception|Invalid\w*|Denied)\b.*:/;
const TELLING = /\b(error|fatal|critical|failed|cannot|denied)\b|^E:/i;

/** The line of a program's output that most likely says why it failed. */
export function lastWords(output) {
    const lines = output
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line && !line.startsWith("at "));
    const last = (pattern) => lines.findLast((line) => pattern.test(line));
    return (last(RAISED) ?? last(TELLING) ?? lines.at(-1) ?? "").slice(0, 300);
}

/** Asks a process and its children to end, waits for all of them, and insists after `patience` ms. */
export async function stop(child, { signal = "SIGTERM", patience = 15_000 } = {}) {
    if (!running.has(child) || child.pid === undefined) {
        return;
    }
    signalGroup(child, signal);
    const timer = setTimeout(() => signalGroup(child, "SIGKILL"), patience);
    await child.ended;
    while (!child.foreground && groupLives(child.pid)) {
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    clearTimeout(timer);
}

/** Whether a process of this group still runs; one that only waits to be buried does not. */
function groupLives(group) {
    return readdirSync("/proc").some((pid) => {
        if (!/^\d+$/.test(pid)) {
            return false;
        }
        try {
            const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
            const [state, , itsGroup] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
            return Number(itsGroup) === group && state !== "Z";
        } catch {
            return false;
        }
    });
}

function signalGroup(child, signal) {
    try {
        process.kill(child.foreground ? child.pid : -child.pid, signal);
    } catch (error) {
        if (error.code !== "ESRCH" && error.code !== "EPERM") {
            throw error;
        }
    }
}

function guard() {
    if (!guarded) {
        guarded = true;
        onLeaveFirst(() => Promise.all([...running].map((child) => stop(child))));
    }
}
