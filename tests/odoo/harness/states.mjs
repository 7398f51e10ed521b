/**
 * Each state in which a person may see the dock and the callout, in the real Odoo, with a server that
 * pretends: what it answers, what is pressed once the dock is open, and what then must be there.
 */
import { HOME_STATES } from "./states_home.mjs";
import { MODE_STATES } from "./states_modes.mjs";
import { RUN_STATES } from "./states_run.mjs";

/** @type {Record<string, import("./showing.mjs").State>} */
export const STATES = { ...HOME_STATES, ...RUN_STATES, ...MODE_STATES };
