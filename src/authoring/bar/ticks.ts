import { Component, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { How } from "../../server/read_author";
import type { Picker, PickState } from "../picker";
import type { Ask } from "../ticking";

interface Props {
    picker: Picker;
}

/** The fields of the open form, to tick what should be true when the step is done. */
export class Ticks extends Component<Props> {
    static template = "golive.Ticks";
    static props = { picker: Object };

    declare state: PickState;

    setup(): void {
        this.state = useState(this.props.picker.state);
    }

    get isAnyTicked(): boolean {
        return this.state.ticking?.asks.some(({ ticked }) => ticked) ?? false;
    }

    /** A choice of `how` is a tick, too. */
    choose(ask: Ask, how: How): void {
        ask.how = how;
        ask.ticked = true;
    }

    valueOf({ value, words }: Ask): string {
        return typeof value === "boolean" ? (value ? _t("yes") : _t("no")) : words;
    }

    labelOf(how: How): string {
        switch (how) {
            case "is":
                return _t("is");
            case "set":
                return _t("is set");
            case "least":
                return _t("is at least");
        }
    }
}
