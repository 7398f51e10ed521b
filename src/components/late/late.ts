import { Component, reactive, useState, type ComponentConstructor } from "@odoo/owl";
import { loadBundle } from "@web/core/assets";
import { registry } from "@web/core/registry";

declare module "registries" {
    interface GlobalRegistryCategories {
        "golive.late": ComponentConstructor;
    }
}

interface Props {
    name: string;
    with?: object;
    /** Another one says that the bundle could not be fetched. */
    quiet?: boolean;
}

/** Whichever part has the bundle fetched again, it is there for all of them. */
const bundle = reactive<{ state: "" | "there" | "failed" }>({ state: "" });

/**
 * A component of the bundle `golive.assets_more`. Unlike Odoo's `LazyComponent` it holds up nothing
 * that stands around it, and a bundle that does not come breaks nothing.
 */
export class Late extends Component<Props> {
    static template = "golive.Late";
    static props = ["name", "with?", "quiet?"];

    declare bundle: typeof bundle;

    setup(): void {
        this.bundle = useState(bundle);
        if (!this.part) {
            this.fetch();
        }
    }

    get part(): ComponentConstructor | null {
        return registry.category("golive.late").get(this.props.name, null);
    }

    fetch(): void {
        loadBundle("golive.assets_more").then(
            () => void (bundle.state = "there"),
            () => void (bundle.state = "failed"),
        );
    }
}
