import {
    buttonIn,
    click,
    field,
    given,
    menu,
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
    processClass: "enterprise_standard",
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
            title: "Open the equipment",
            say: "Open Equipment.",
            why: "Before you order a part for half the price of a new device, look at what this one has cost already.",
            ...click(menu("maintenance.menu_equipment_form")),
            expect: { text: "You see the equipment.", check: shows(EQUIPMENT) },
        }),
        step("open_device", {
            title: "Open the device",
            say: "Search for the serial number on its plate, and click its card.",
            why: "Go by the serial number. Two pumps on one ward have one name and two histories.",
            ...open(on(EQUIPMENT, row("equipment"))),
            expect: { text: "The device is open.", check: shows(EQUIPMENT, "form") },
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
            title: "Open its requests",
            say: "Click Maintenance at the top. The number counts those that are open.",
            why: "If the same fault is open already, join it and do not begin another.",
            ...click(
                on(
                    EQUIPMENT,
                    buttonIn("box", "maintenance.hr_equipment_request_action_from_equipment"),
                ),
            ),
            expect: { text: "You see all requests of this device.", check: shows(REQUEST) },
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
