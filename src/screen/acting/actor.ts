import type { Actor } from "../../player/ports";
import type { Action } from "../../scenario/types";
import { fill, type Formats } from "./fill";
import { open } from "./open";
import { press } from "./press";
import { tick } from "./tick";

export interface Hands extends Actor {
    /** @param free the value is left to the person: any that fits will do */
    perform(element: HTMLElement, action: Action, free?: boolean): Promise<void>;
}

/** Does a scenario's actions to elements of Odoo's page, by the events that a person's hands cause. */
export function makeActor(formats: Formats): Hands {
    return {
        async perform(element, action, free = false) {
            if ("click" in action) {
                await press(element);
            } else if ("open" in action) {
                await open(element);
            } else if ("check" in action) {
                await tick(element, action.check);
            } else if ("fill" in action) {
                await fill(element, free ? null : action.fill, formats, true);
            } else if ("pick" in action) {
                await fill(element, free ? null : action.pick, formats);
            }
        },
    };
}
