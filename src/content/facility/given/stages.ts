import { stageAwaiting, stageDone } from "../../helpdesk_mgmt/given/stages";
import { stageInProgress, stageRepaired } from "../../maintenance/given/stages";

/** Stages of the ticket and of the work, which go by the same words in both apps. */
export const stages = [stageAwaiting, stageDone, stageInProgress, stageRepaired];
