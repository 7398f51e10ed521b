import { buttonIn, click, menu, on, open, row, shows } from "../../../scenario/builders";
import type { StepBody } from "../../../scenario/builders";

const EQUIPMENT = "maintenance.equipment";

/** The register of devices, one of them, `$equipment`, and what was asked for it. */

export const openTheEquipment: StepBody = {
    title: "Open the equipment",
    say: "Open Equipment.",
    ...click(menu("maintenance.menu_equipment_form")),
    expect: { text: "You see the equipment.", check: shows(EQUIPMENT) },
};

export const openTheDevice = {
    title: "Open the device",
    ...open(on(EQUIPMENT, row("equipment"))),
    expect: { text: "The device is open.", check: shows(EQUIPMENT, "form") },
} satisfies Partial<StepBody>;

export const openItsRequests = {
    title: "Open its requests",
    ...click(
        on(EQUIPMENT, buttonIn("box", "maintenance.hr_equipment_request_action_from_equipment")),
    ),
    expect: {
        text: "You see the requests of this device.",
        check: shows("maintenance.request"),
    },
} satisfies Partial<StepBody>;
