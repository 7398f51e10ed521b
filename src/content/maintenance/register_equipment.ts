import {
    click,
    control,
    field,
    fill,
    holds,
    makes,
    on,
    open,
    pick,
    saved,
    scenario,
    shows,
    step,
    tab,
} from "../../scenario/builders";
import { openTheEquipment } from "./steps/equipment";

const EQUIPMENT = "maintenance.equipment";

/** New equipment gets into the register before a ward may use it. */
export const registerEquipment = scenario({
    key: "maintenance.register_equipment",
    version: 1,
    name: "Register equipment",
    summary: "Put a new device into the register: what it is, whose it is, and who looks after it.",
    app: "maintenance",
    kind: "task",
    processClass: "compliance_sensitive",
    roles: ["maintenance.planner"],
    minutes: 6,
    start: "maintenance.hr_equipment_action",
    params: [
        { name: "name", label: "Equipment" },
        { name: "category", label: "Category" },
        { name: "team", label: "Maintenance team", from: { site: "maintenance.team" } },
        { name: "technician", label: "Technician" },
        { name: "location", label: "Ward location" },
        { name: "vendor", label: "Vendor" },
        { name: "model", label: "Model" },
        { name: "serial", label: "Serial number" },
        { name: "warranty", label: "Warranty until", value: "+2y" },
    ],
    steps: [
        step("open_equipment", {
            ...openTheEquipment,
            why: "This is the register of all devices. Search the serial number first: the vendor may have registered it already.",
        }),
        step("new_equipment", {
            title: "Start a new one",
            say: "Click New.",
            why: "One entry is one device. Five pumps of one delivery are five entries: each fails and is inspected by itself.",
            ...click(on(EQUIPMENT, control("new"))),
            expect: { text: "An empty form is open.", check: shows(EQUIPMENT, "form") },
            binds: makes("equipment", EQUIPMENT),
        }),
        step("name", {
            title: "Name it",
            say: "Write what it is, as the wards call it.",
            why: "A nurse who reports a fault at night looks for “Infusion pump”, not for an article number.",
            ...fill(on(EQUIPMENT, field("name")), "$param.name"),
            expect: { text: "The equipment has a name.", check: holds("name", "$param.name") },
        }),
        step("category", {
            title: "Choose the category",
            say: "Type part of the category's name and choose it.",
            why: "The category brings the technician who is trained on such devices, and tells how reliable this kind is.",
            ...pick(on(EQUIPMENT, field("category_id")), "$param.category"),
            expect: {
                text: "The equipment has a category.",
                check: holds("category_id", "$param.category"),
            },
        }),
        step("team", {
            title: "Choose the team",
            say: "Choose the Maintenance Team that looks after it.",
            why: "Every fault that a ward reports on it goes to this team by itself.",
            ...pick(on(EQUIPMENT, field("maintenance_team_id")), "$param.team"),
            expect: {
                text: "The equipment has a team.",
                check: holds("maintenance_team_id", "$param.team"),
            },
        }),
        step("technician", {
            title: "Choose the technician",
            say: "Check the technician that the category brought, or choose one.",
            why: "A device with nobody's name on it is nobody's when its inspection falls due.",
            ...pick(on(EQUIPMENT, field("technician_user_id")), "$param.technician"),
            expect: {
                text: "The equipment has a technician.",
                check: holds("technician_user_id", "$param.technician"),
            },
        }),
        step("location", {
            title: "Say where it stands",
            say: "Choose the ward under Used in location.",
            why: "In a recall you have hours to find every one of them. Then this line is worth more than the rest.",
            ...pick(on(EQUIPMENT, field("location_id")), "$param.location"),
            expect: { text: "The equipment shows where it stands." },
            optional: true,
        }),
        step("product", {
            title: "Turn to the product",
            say: "Open the page Product Information.",
            why: "Here is what the vendor, the insurer and the inspector ask for.",
            ...open(on(EQUIPMENT, tab("product_information"))),
            expect: { text: "You see room for vendor, model and serial number." },
        }),
        step("vendor", {
            title: "Choose the vendor",
            say: "Type part of the vendor's name and choose it.",
            why: "Whoever must claim the warranty in two years finds here whom to call.",
            ...pick(on(EQUIPMENT, field("partner_id")), "$param.vendor"),
            expect: {
                text: "The equipment has a vendor.",
                check: holds("partner_id", "$param.vendor"),
            },
        }),
        step("model", {
            title: "Type the model",
            say: "Type the model from the plate.",
            why: "Spare parts and manuals are ordered by model. A recall names it, too.",
            ...fill(on(EQUIPMENT, field("model")), "$param.model"),
            expect: { text: "The model is there.", check: holds("model", "$param.model") },
        }),
        step("serial", {
            title: "Type the serial number",
            say: "Type the serial number from the plate, and compare it once more.",
            why: "It tells this device from all others. No two may have the same; a wrong one puts the inspection on another patient's pump.",
            ...fill(on(EQUIPMENT, field("serial_no")), "$param.serial"),
            expect: {
                text: "The serial number is there.",
                check: holds("serial_no", "$param.serial"),
            },
        }),
        step("warranty", {
            title: "Set the end of the warranty",
            say: "Set Warranty Expiration Date. For two years from now you may type +2y.",
            why: "A repair that the vendor would have paid is money that the ward does not have.",
            ...fill(on(EQUIPMENT, field("warranty_date")), "$param.warranty"),
            expect: { text: "The warranty has an end.", check: holds("warranty_date") },
        }),
        step("save", {
            title: "Save it",
            say: "Click the cloud at the top to save.",
            why: "From now on wards can report faults on it, and services can be planned. Only now may it go to the ward.",
            ...click(on(EQUIPMENT, control("save"))),
            expect: {
                text: "The equipment is in the register, with its team, technician and serial number.",
                check: saved(
                    [
                        ["active", "=", true],
                        ["category_id", "!=", false],
                        ["maintenance_team_id", "!=", false],
                        ["technician_user_id", "!=", false],
                        ["serial_no", "!=", false],
                    ],
                    "equipment",
                ),
            },
        }),
    ],
});
