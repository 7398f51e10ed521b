import {
    click,
    field,
    given,
    on,
    open,
    read,
    row,
    saved,
    scenario,
    shows,
    step,
    tab,
    viewOf,
} from "../../scenario/builders";
import { stageRepaired } from "./given/stages";
import { openItsRequests, openTheDevice, openTheEquipment } from "./steps/equipment";

const EQUIPMENT = "maintenance.equipment";
const REQUEST = "maintenance.request";

/** What a device has been through says whether to repair it once more. */
export const equipmentHistory = scenario({
    key: "maintenance.equipment_history",
    version: 1,
    name: "Read an equipment's history",
    summary:
        "Find out how often a device fails, how long repairs take, and what was done the last time.",
    app: "maintenance",
    kind: "task",
    processClass: "compliance_sensitive",
    roles: ["maintenance.technician"],
    minutes: 4,
    start: "maintenance.hr_equipment_action",
    given: [
        stageRepaired,
        given(
            "equipment",
            EQUIPMENT,
            [
                [
                    "maintenance_ids",
                    "any",
                    [
                        ["stage_id.done", "=", true],
                        ["archive", "=", false],
                    ],
                ],
            ],
            {
                shared: true,
                make: {
                    name: "Infusion pump, ward 2",
                    model: "IP 200",
                    effective_date: "2024-01-15",
                    maintenance_ids: [
                        {
                            name: "Battery does not charge",
                            maintenance_type: "corrective",
                            description:
                                "Battery and charging board replaced, function test passed.",
                            request_date: "2025-06-02",
                            close_date: "2025-06-04",
                            stage_id: "$repaired",
                        },
                    ],
                },
            },
        ),
        given(
            "last",
            REQUEST,
            [
                ["equipment_id", "=", "$equipment"],
                ["stage_id.done", "=", true],
                ["archive", "=", false],
            ],
            { shared: true },
        ),
    ],
    steps: [
        step("open_equipment", {
            ...openTheEquipment,
            why: "Before you order a part for half the price of a new device, look at what this one has cost already.",
        }),
        step("open_device", {
            ...openTheDevice,
            say: "Search for the serial number on its plate, and click its card.",
            why: "Go by the serial number. Two pumps on one ward have one name and two histories.",
        }),
        step("statistics", {
            title: "Turn to its figures",
            say: "Open the page Maintenance.",
            why: "Odoo counts these from the faults that were closed. They are as good as the wards report.",
            ...open(on(EQUIPMENT, tab("maintenance"))),
            expect: { text: "You see the figures of the equipment." },
        }),
        step("between_failures", {
            title: "See how often it fails",
            say: "Read Mean Time Between Failure, and compare it with the expected one above.",
            why: "A device that fails twice as often as expected will fail beside a patient. Then it is time to ask for a new one.",
            ...read(on(EQUIPMENT, field("mtbf"))),
            expect: { text: "You can say how many days it lasts between two faults." },
        }),
        step("to_repair", {
            title: "See how long a repair takes",
            say: "Read Mean Time To Repair.",
            why: "For so many days the ward has to do without it. If there is no second one, plan a loan.",
            ...read(on(EQUIPMENT, field("mttr"))),
            expect: { text: "You can say how many days a repair takes." },
        }),
        step("requests", {
            ...openItsRequests,
            say: "Click Maintenance at the top. The number counts those that are open.",
            why: "If the same fault is open already, join it and do not begin another.",
            expect: { ...openItsRequests.expect, text: "You see all requests of this device." },
        }),
        step("as_list", {
            title: "Show them as a list",
            say: "Choose the list at the top right.",
            why: "In a list the whole story stands on one page, the newest first.",
            ...click(on(REQUEST, viewOf("list"))),
            expect: { text: "You see its requests one below the other." },
            optional: true,
        }),
        step("last_repair", {
            title: "Open the last repair",
            say: "Click the last request that was repaired.",
            why: "If this part was replaced six weeks ago, the cause is somewhere else.",
            ...open(on(REQUEST, row("last"))),
            expect: { text: "The last repair is open.", check: shows(REQUEST, "form") },
        }),
        step("what_was_done", {
            title: "Read what was done",
            say: "Read the notes: the cause, what was replaced, and the result of the test.",
            why: "You begin where your colleague stopped, and do not try the same again.",
            ...read(on(REQUEST, field("description"))),
            expect: {
                text: "This repair is of the device that you looked up, and is closed.",
                check: saved(
                    [
                        ["equipment_id", "=", "$equipment"],
                        ["stage_id.done", "=", true],
                    ],
                    "last",
                ),
            },
        }),
    ],
});
