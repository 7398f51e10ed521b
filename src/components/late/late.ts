import { Component, reactive, useState, type ComponentConstructor } from "@odoo/owl";
import { loadBundle } from "@web/core/assets";
import { registry } from "@web/core/registry";

declare module "registries" {
    interface GlobalRegistryCategories {
        "golive.late": ComponentConstructor;
    }
}

/** The bundles that hold parts of the dock: `golive.assets_<name>`. */
type Bundle = "more" | "home";

interface Props {
    name: string;
    /** @default "more" */
    of?: Bundle;
    with?: object;
    /** Another one says that the bundle could not be fetched. */
    quiet?: boolean;
}

/** Whichever part has its bundle fetched again, it is there for all of them. */
const bundles = reactive<Partial<Record<Bundle, "there" | "failed">>>({});

/**
 * A component of a bundle that is fetched when it is first needed. Unlike Odoo's `LazyComponent` it
 * holds up nothing that stands around it, and a bundle that does not come breaks nothing. Its slot is
 * shown meanwhile.
 */
export class Late extends Component<Props> {
    static template = "golive.Late";
    static props = ["name", "of?", "with?", "quiet?", "slots?"];

    declare bundles: typeof bundles;
    declare bundle: Bundle;

    setup(): void {
        this.bundle = this.props.of ?? "more";
        this.bundles = useState(bundles);
        if (!this.part) {
            this.fetch();
        }
    }

    get part(): ComponentConstructor | null {
        return registry.category("golive.late").get(this.props.name, null);
    }

    fetch(): void {
        const { bundle } = this;
        loadBundle(`golive.assets_${bundle}`).then(
            () => void (bundles[bundle] = "there"),
            () => void (bundles[bundle] = "failed"),
        );
    }
}
