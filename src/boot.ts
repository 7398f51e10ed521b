import { registry } from "@web/core/registry";
import { GoliveHost } from "./boot/host";
import { GoliveLauncher } from "./boot/launcher";
import { openingService } from "./boot/opening";
import { palette } from "./boot/palette";

// All that loads with Odoo's own bundle. A throw here would keep Odoo from starting: only definitions.
registry.category("services").add("golive.opening", openingService);
registry
    .category("systray")
    .add("golive.launcher", { Component: GoliveLauncher }, { sequence: 30 });
registry
    .category("main_components")
    // @ts-expect-error Odoo reads `Component` here, and types it as `component`.
    .add("golive.host", { Component: GoliveHost });
// @ts-expect-error Odoo gives `provide` an environment and what is searched, and may wait for it.
registry.category("command_provider").add("golive", palette);
