import { learn, path, practice } from "../../scenario/path";

/** What the roles of Maintenance have to learn: each in the depth that its work asks for. */

export const requester = path({
    role: "maintenance.requester",
    name: "Using equipment safely",
    lines: [learn("maintenance.report_fault", 14)],
});

export const technician = path({
    role: "maintenance.technician",
    name: "Becoming a technician",
    lines: [
        learn("maintenance.work_order", 7),
        learn("maintenance.equipment_history", 7),
        learn("maintenance.waiting_for_part", 14),
        learn("maintenance.beyond_repair", 21),
        learn("maintenance.preventive_cycle", 21),
        practice("maintenance.work_order", 14),
    ],
});

export const planner = path({
    role: "maintenance.planner",
    name: "Planning maintenance",
    lines: [
        learn("maintenance.plan_preventive", 7),
        learn("maintenance.register_equipment", 7),
        learn("maintenance.overdue_work_order", 14),
        learn("maintenance.preventive_cycle", 21),
        practice("maintenance.plan_preventive", 14),
        practice("maintenance.register_equipment", 14),
    ],
});

export const approver = path({
    role: "maintenance.approver",
    name: "Deciding on equipment",
    lines: [learn("maintenance.beyond_repair", 14)],
});

export const owner = path({
    role: "maintenance.process_owner",
    name: "Owning the maintenance process",
    lines: [learn("maintenance.read_workload", 7)],
});

export const superUser = path({
    role: "maintenance.super_user",
    name: "Helping others to maintain",
    lines: [
        learn("maintenance.report_fault", 5),
        learn("maintenance.work_order", 5),
        learn("maintenance.plan_preventive", 7),
        learn("maintenance.register_equipment", 7),
        learn("maintenance.preventive_cycle", 14),
        practice("maintenance.work_order", 14, "joined"),
        practice("maintenance.plan_preventive", 14, "joined"),
    ],
});

export const reporting = path({
    role: "maintenance.reporting",
    name: "Reading maintenance figures",
    lines: [learn("maintenance.read_workload", 7), practice("maintenance.read_workload", 14)],
});

export const executive = path({
    role: "maintenance.executive",
    name: "Deciding on facilities",
    lines: [learn("maintenance.read_workload", 30)],
});
