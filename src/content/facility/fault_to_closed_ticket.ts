import type { AuthoredParam } from "../../scenario/authored";
import { scenario } from "../../scenario/builders";
import { equipmentToChoose } from "../maintenance/given/equipment";
import { warehouse } from "../stock/given/places";
import { partInStore, partToBuy } from "./given/part";
import { stages } from "./given/stages";
import { issues, types } from "./given/types";
import { buying } from "./steps/buying";
import { closing } from "./steps/closing";
import { issuing, reserving } from "./steps/issuing";
import { AGENT, APPROVER, BUYER, STOREKEEPER, TECHNICIAN } from "./steps/people";
import { diagnosing, repairing } from "./steps/repairing";
import { reporting } from "./steps/reporting";

const start = "helpdesk_mgmt.helpdesk_my_tickets_action";

const said: readonly AuthoredParam[] = [
    warehouse,
    { name: "type", label: "Operation type" },
    { name: "fault", label: "Fault in a few words" },
    { name: "caller", label: "Who called" },
    { name: "details", label: "What the caller says" },
    { name: "subject", label: "Ticket's number and fault" },
    { name: "equipment", label: "Equipment" },
    { name: "needs", label: "Part that is needed" },
    { name: "part", label: "Spare part" },
    { name: "quantity", label: "Quantity", value: 1 },
    { name: "work_done", label: "What you did" },
    { name: "solution", label: "Solution" },
    // What was written by then: what is added is told from it.
    { name: "ticket_said", label: "Description when the desk passed it on" },
    { name: "request_said", label: "Notes when Maintenance got it" },
    { name: "needs_said", label: "Notes when it waited for the part" },
];

/**
 * A fault in the house, through several hands: the part is in stock, or it is bought. Where it costs more than
 * the buyer may spend, it is approved.
 */
export const faultToClosedTicket = scenario({
    key: "helpdesk_mgmt.fault_to_closed_ticket",
    version: 1,
    name: "From a facility fault to a closed ticket",
    summary:
        "A call, a repair, a part from the storeroom or from a vendor, and a caller who can work again.",
    app: "helpdesk_mgmt",
    kind: "process",
    processClass: "enterprise_standard",
    roles: [AGENT, TECHNICIAN, STOREKEEPER, BUYER, APPROVER],
    minutes: 20,
    start,
    params: [
        ...said,
        { name: "deliver_to", label: "Deliver to" },
        { name: "vendor", label: "Vendor" },
    ],
    given: [...stages, equipmentToChoose, ...types, partToBuy],
    steps: [
        ...reporting,
        ...diagnosing,
        ...reserving,
        ...buying,
        ...issuing,
        ...repairing,
        ...closing,
    ],
});

/** The same where the storeroom keeps the part: nothing is bought. */
export const faultWithPartInStock = scenario({
    key: "helpdesk_mgmt.fault_with_part_in_stock",
    version: 1,
    name: "A facility fault with the part in stock",
    summary: "A call, a repair with a part from the storeroom, and a caller who can work again.",
    app: "helpdesk_mgmt",
    kind: "process",
    processClass: "enterprise_standard",
    roles: [AGENT, TECHNICIAN, STOREKEEPER],
    minutes: 14,
    start,
    params: said,
    given: [...stages, equipmentToChoose, issues, ...partInStore],
    steps: [...reporting, ...diagnosing, ...reserving, ...issuing, ...repairing, ...closing],
});
