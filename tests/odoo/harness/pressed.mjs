/** What is pressed and looked for in more than one state, and where it is. */
export const START = "[data-golive-scenario]";
export const CALLOUT = ".o_golive_callout.o_golive_shown";
export const FORM = "/odoo/purchase/1";
/** Keys of the steps of the script that the server pretends to have. */
export const ALL = ["new", "vendor", "confirm", "call"];
