import type { ServiceFactories } from "services";

/** The started services. Odoo types `env.services` by their definitions instead. */
export function started({ services }: { readonly services: object }): ServiceFactories {
    return isStarted(services) ? services : nothing();
}

function isStarted(services: object): services is ServiceFactories {
    return "action" in services;
}

function nothing(): never {
    throw new Error("Odoo's services have not started yet.");
}
