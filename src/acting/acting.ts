import { registry } from "@web/core/registry";
import { doIt } from "./do_it";
import { check, checkOn } from "./check";
import { verify } from "./verify";

declare module "registries" {
    interface GlobalRegistryCategories {
        "golive.verify": typeof verify;
    }
}

// What the lazy bundle offers to those who load it.
registry.category("golive.verbs").add("do_it", doIt).add("check", check).add("check_on", checkOn);
registry.category("golive.verify").add("verify", verify);
