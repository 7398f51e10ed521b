import type { Actor } from "../../player/ports";
import type { Action } from "../../scenario/types";
import { fill, type Formats } from "./fill";
import { open } from "./open";
import { press } from "./press";
import { tick } from "./tick";

/** Does a scenario's actions to elements of Odoo's page, by the events that a person's hands cause. */
export function makeActor(formats: Formats): Actor {
    return {
        async perform(element: HTMLElement, action: Action) {
            if ("click" in action) {
                await press(element);
            } else if ("open" in action) {
                await open(element);
            } else if ("check" in action) {
                await tick(element, action.check);
            } else if ("fill" in action) {
                await fill(element, chosen(action.fill), formats);
            } else if ("pick" in action) {
                await fill(element, chosen(action.pick), formats);
            }
        },
    };
}

/** A parameter without a value is the person's own choice: any will do. */
function chosen(value: string | number): string | number | null {
    return typeof value === "string" && value.startsWith("$param.") ? null : value;
}
