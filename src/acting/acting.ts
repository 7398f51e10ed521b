import { registry } from "@web/core/registry";
import { doIt } from "./do_it";
import { check } from "./check";
import { verify } from "./verify";

// What the lazy bundle offers to those who load it.
registry.category("golive.acting").add("do_it", doIt).add("check", check);
// @ts-expect-error A category of ours.
registry.category("golive").add("verify", verify);
