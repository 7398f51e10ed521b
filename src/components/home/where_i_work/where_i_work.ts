import { useState } from "@odoo/owl";
import type { Person } from "../../../server/read_person";
import { personServer } from "../../../server/person_server";
import { OfCompanion } from "../../companion/of_companion";

interface Props {
    about: Person;
}

/** At which of their sites a person works now: what a guide says follows from it. */
export class WhereIWork extends OfCompanion<Props> {
    static template = "golive.WhereIWork";
    static props = { about: Object };

    declare menu: { open: boolean };

    setup(): void {
        super.setup();
        this.menu = useState({ open: false });
    }

    get name(): string {
        const { site, sites } = this.props.about;
        return sites.find(({ id }) => id === site)?.name ?? "";
    }

    /** Whoever has several and named none is asked. */
    get asks(): boolean {
        return this.menu.open || !this.name;
    }

    async choose(site: number): Promise<void> {
        const answer = await this.companion.contained(() => personServer.workAt(site));
        if (answer !== null) {
            this.menu.open = false;
            await this.companion.refresh();
        }
    }
}
