import type { OdooEnv } from "@web/env";
import type { PlayEvent } from "../player/machine";
import { stepAt, type Play } from "../player/play";
import type { Whereabouts } from "../player/protocol";
import type { Action } from "../scenario/types";
import { makeActor } from "../screen/acting/actor";
import { press } from "../screen/acting/press";
import type { Sighting } from "../screen/find";
import { runServer } from "../server/run_server";
import { started } from "../services/started";
import { formatsOf } from "./formats";
import { listenForQuiet } from "./quiet";

/** The person closed Golive, or left the run: nothing more is done to it. */
export class RunLeft extends Error {}

/** Odoo's page with a run on it, as whoever acts by itself needs it. */
export interface Stage {
    /** Nobody is at work here: what Odoo asks is confirmed. */
    readonly alone: boolean;
    play(): Play;
    /** One look for the target of the step shown. */
    look(): Sighting;
    dispatch(event: PlayEvent): void;
    /** For how long nothing has happened, in ms. */
    quiet(): number;
    /** A call of Odoo's was answered by an error. */
    failed(): boolean;
    /** Something was done: what comes of it is yet to come. */
    touch(): void;
    perform(element: HTMLElement, action: Action, free: boolean): Promise<void>;
    /** Saves the form that is open; where none has anything to save, nothing happens. */
    save(): Promise<void>;
    /** Goes to the record of the run, or to where the scenario starts. */
    go(): Promise<void>;
    explain(): Promise<Whereabouts>;
    close(): void;
}

export function openStage(env: OdooEnv, alone: boolean): Stage {
    const { "golive.companion": companion, "golive.opening": opening } = started(env);
    const actor = makeActor(formatsOf(opening.forms));
    const quiet = listenForQuiet();
    const play = (): Play => companion.state.play ?? gone();
    return {
        alone,
        play,
        look: () => companion.look(),
        dispatch: (event) => companion.dispatch(event),
        quiet: () => quiet.lasts(),
        failed: () => quiet.failed(),
        touch: () => quiet.touch(),
        perform: (element, action, free) => actor.perform(element, action, free),
        async save() {
            const button = companion.look({ control: "save" });
            if (button.kind === "found") {
                await press(button.element);
            }
        },
        async go() {
            await companion.takeMeThere();
        },
        explain: () => runServer.explain(play().run, stepAt(play(), play().front)?.key ?? ""),
        close: () => quiet.stop(),
    };
}

function gone(): never {
    throw new RunLeft();
}
