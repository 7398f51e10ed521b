import type { OdooEnv } from "@web/env";
import type { ServiceFactories } from "services";

/** The started services, for what loads with Odoo's page; `services/started` serves all else. */
export function started(env: OdooEnv): ServiceFactories {
    // @ts-expect-error Odoo types its services by their definitions, not as they are once started.
    return env.services;
}
