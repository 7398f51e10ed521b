import { registry } from "@web/core/registry";
import type { OdooEnv } from "@web/env";
import { started } from "../services/started";
import { AuthoringHost } from "./bar/host";
import { openPicker, type Doing, type Places } from "./picker";

const HOST = "golive.authoring";

const places: Places = new Map();

/** "Pick on Screen", "Check on Screen": the person points at what a step is about, or ticks what is true then. */
async function write(env: OdooEnv, about: unknown, first: Doing): Promise<void> {
    const hosts = registry.category("main_components");
    const close = (): void => {
        if (hosts.contains(HOST)) {
            hosts.remove(HOST);
        }
    };
    close();
    try {
        const picker = await openPicker(env, stepOf(about), first, places, close);
        // @ts-expect-error Odoo reads `Component` here, and types it as `component`.
        hosts.add(HOST, { Component: AuthoringHost, props: { picker } });
    } catch (error) {
        const { notification } = started(env);
        notification.add(error instanceof Error ? error.message : String(error), {
            type: "danger",
        });
    }
}

function stepOf(about: unknown): number {
    const step = typeof about === "object" && about && "step" in about ? about.step : null;
    if (typeof step !== "number") {
        throw new Error("no step to pick for");
    }
    return step;
}

// What the lazy bundle offers to those who load it.
registry
    .category("golive.verbs")
    .add("pick", (env, about) => write(env, about, "pick"))
    .add("tick", (env, about) => write(env, about, "check"));
