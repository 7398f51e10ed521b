import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import type { Step } from "../../scenario/types";
import { stateOf, type StepState } from "../../player/road";
import type { Play } from "../../player/play";

interface Props {
    play: Play;
}

const MARKS: Readonly<Record<StepState, string>> = {
    now: "fa-dot-circle-o text-primary",
    todo: "fa-circle-o text-muted",
    done: "fa-check-circle text-success",
    helped: "fa-magic text-success",
    skipped: "fa-minus-circle text-muted",
    failed: "fa-times-circle text-danger",
    blocked: "fa-ban text-danger",
    setup: "fa-cog text-muted",
    unneeded: "fa-minus text-muted",
};

/** The whole road of a run: what is behind, where the person is, what comes, and whose it is. */
export class Road extends Component<Props> {
    static template = "golive.Road";
    static props = { play: Object };

    stateOf(step: Step, index: number): StepState {
        return stateOf(this.props.play, step, index);
    }

    markOf(step: Step, index: number): string {
        return MARKS[this.stateOf(step, index)];
    }

    /** For a screen reader, where a mark speaks to the eye; what needs saying is there for all. */
    wordOf(step: Step, index: number): string {
        switch (this.stateOf(step, index)) {
            case "now":
                return _t("now");
            case "todo":
                return step.when ? _t("if needed") : step.optional ? _t("optional") : _t("to do");
            case "done":
                return _t("done");
            case "helped":
                return _t("done for you");
            case "skipped":
                return _t("skipped");
            case "failed":
                return _t("failed");
            case "blocked":
                return _t("blocked");
            case "setup":
                return _t("set up before");
            case "unneeded":
                return _t("not needed");
        }
    }

    isQuiet(step: Step, index: number): boolean {
        const state = this.stateOf(step, index);
        return (
            state === "now" ||
            state === "done" ||
            (state === "todo" && !step.optional && !step.when)
        );
    }

    /** Whose part begins with this step, where several roles take part. */
    partOf(step: Step, index: number): string {
        const { script, roles, roleNames } = this.props.play;
        const first = script.roles[0] ?? "";
        const role = step.actor ?? first;
        const before = index ? (script.steps[index - 1]?.actor ?? first) : null;
        if (script.roles.length < 2 || role === before) {
            return "";
        }
        const name = roleNames[role] ?? role;
        return roles.includes(role) ? _t("%s (you)", name) : name;
    }
}

registry.category("golive.late").add("road", Road);
