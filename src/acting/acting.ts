import { registry } from "@web/core/registry";
import { doIt } from "./do_it";
import { check } from "./check";

// What the lazy bundle offers to those who load it.
registry.category("golive.acting").add("do_it", doIt).add("check", check);
