import { registry } from "@web/core/registry";
import type { OdooEnv } from "@web/env";
import { started } from "../services/started";
import { AuthoringHost } from "./bar/host";
import { openRecorder } from "./recorder";
import { openPicker, type Doing, type Places } from "./picker";

const HOST = "golive.authoring";

const places: Places = new Map();

/** "Pick on Screen", "Check on Screen": the person points at what a step is about, or ticks what is true then. */
async function write(env: OdooEnv, about: unknown, first: Doing): Promise<void> {
    await opened(env, async (close) => ({
        picker: await openPicker(env, idOf(about, "step"), first, places, close),
    }));
}

/** "Record Steps": the person does the work once. */
async function record(env: OdooEnv, about: unknown): Promise<void> {
    await opened(env, async (close) => ({
        recorder: await openRecorder(env, idOf(about, "scenario"), close),
    }));
}

/** Shows the bar of what was opened; it closes whatever was open before. */
async function opened(env: OdooEnv, open: (close: () => void) => Promise<object>): Promise<void> {
    const hosts = registry.category("main_components");
    const close = (): void => {
        if (hosts.contains(HOST)) {
            hosts.remove(HOST);
        }
    };
    close();
    try {
        const props = await open(close);
        // @ts-expect-error Odoo reads `Component` here, and types it as `component`.
        hosts.add(HOST, { Component: AuthoringHost, props });
    } catch (error) {
        const { notification } = started(env);
        notification.add(error instanceof Error ? error.message : String(error), {
            type: "danger",
        });
    }
}

function idOf(about: unknown, of: string): number {
    const id: unknown =
        typeof about === "object" && about ? new Map(Object.entries(about)).get(of) : null;
    if (typeof id !== "number") {
        throw new Error(`no ${of} to write`);
    }
    return id;
}

// What the lazy bundle offers to those who load it.
registry
    .category("golive.verbs")
    .add("pick", (env, about) => write(env, about, "pick"))
    .add("record", record)
    .add("tick", (env, about) => write(env, about, "check"));
