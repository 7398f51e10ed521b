import type { OdooEnv } from "@web/env";
import type { ServiceFactories } from "services";

/** The started services. Odoo types `env.services` by their definitions instead. */
export function started(env: OdooEnv): ServiceFactories {
    const services: unknown = env.services;
    return services as ServiceFactories;
}
