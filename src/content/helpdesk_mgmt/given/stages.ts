import { given } from "../../../scenario/builders";
import type { Domain, Given } from "../../../scenario/types";

/** The stages that Helpdesk brings: desks rename them and add their own, so each is found, not named. */
export const stageNew = stage("new_tickets", "new", [["unattended", "=", true]]);

export const stageInProgress = stage("in_progress", "in_progress", open());

export const stageAwaiting = stage("awaiting", "awaiting", open());

export const stageDone = stage("done", "done", [["closed", "=", true]]);

export const stageCancelled = stage("cancelled", "cancelled", [["closed", "=", true]]);

/** Not one that a single team keeps for itself: what is guided here may be any team's. */
function stage(name: string, called: string, find: Domain): Given {
    return given(name, "helpdesk.ticket.stage", [...find, ["team_ids", "=", false]], {
        ref: `helpdesk_mgmt.helpdesk_ticket_stage_${called}`,
        shared: true,
    });
}

function open(): Domain {
    return [
        ["closed", "=", false],
        ["unattended", "=", false],
    ];
}
