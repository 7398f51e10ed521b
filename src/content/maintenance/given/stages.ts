import { given } from "../../../scenario/builders";
import type { Given } from "../../../scenario/types";

const STAGE = "maintenance.stage";

/** The stages that Odoo brings: hospitals rename them and add their own, so each is found, not named. */
export const stageNew: Given = given("new_request", STAGE, [["done", "=", false]], {
    ref: "maintenance.stage_0",
    shared: true,
});

export const stageInProgress: Given = given("in_progress", STAGE, [["done", "=", false]], {
    ref: "maintenance.stage_1",
    shared: true,
});

export const stageRepaired: Given = given("repaired", STAGE, [["done", "=", true]], {
    ref: "maintenance.stage_3",
    shared: true,
});

export const stageScrap: Given = given("scrap", STAGE, [["done", "=", true]], {
    ref: "maintenance.stage_4",
    shared: true,
});
