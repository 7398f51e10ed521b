import { Component, useState, type ComponentConstructor } from "@odoo/owl";
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
}

/**
 * A component of the bundle `golive.assets_more`. Unlike Odoo's `LazyComponent` it holds up nothing
 * that stands around it, and a bundle that does not come breaks nothing.
 */
export class Late extends Component<Props> {
    static template = "golive.Late";
    static props = { name: String, with: { type: Object, optional: true } };

    declare state: { part: ComponentConstructor | null; failed: boolean };

    setup(): void {
        this.state = useState({ part: this.part, failed: false });
        if (!this.state.part) {
            this.fetch();
        }
    }

    get part(): ComponentConstructor | null {
        return registry.category("golive.late").get(this.props.name, null);
    }

    fetch(): void {
        this.state.failed = false;
        loadBundle("golive.assets_more").then(
            () => (this.state.part = this.part),
            () => (this.state.failed = true),
        );
    }
}
