import { registry } from "@web/core/registry";
import { containFaults } from "./boot/faults";
import { GoliveHost } from "./boot/host";
import { GoliveLauncher } from "./boot/launcher";
import { openingService } from "./boot/opening";

// All that loads with Odoo's own bundle. A throw here would keep Odoo from starting: only definitions.
registry.category("services").add("golive.opening", openingService);
registry
    .category("systray")
    .add("golive.launcher", { Component: GoliveLauncher }, { sequence: 30 });
// Odoo checks for `Component` and types it `component`.
registry.category("main_components").add("golive.host", { Component: GoliveHost } as never);
registry.category("error_handlers").add("golive.contain", containFaults, { sequence: 1 });
