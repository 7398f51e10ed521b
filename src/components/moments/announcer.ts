import { Component, onMounted, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { policyOf } from "../../player/policy";
import type { Play } from "../../player/play";
import { useFocusGuard } from "./focus_guard";

interface Props {
    play: Play;
}

/** What a screen reader says when a step begins, and when the focus cannot come here. */
export class Announcer extends Component<Props> {
    static template = "golive.Announcer";
    static props = { play: Object };

    declare guard: { isChoosing: boolean };
    declare state: { isThere: boolean };

    setup(): void {
        this.guard = useFocusGuard();
        this.state = useState({ isThere: false });
        // Only what changes in a live region is said.
        onMounted(() => void (this.state.isThere = true));
    }

    get words(): string {
        if (!this.state.isThere) {
            return "";
        }
        return this.guard.isChoosing
            ? _t("Finish choosing first. Then the same key brings you to the guide.")
            : wordsOf(this.props.play);
    }
}

function wordsOf({ at, front, hints, mode, script, status }: Play): string {
    const step = script.steps[at];
    if (!step || status !== "playing") {
        return "";
    }
    const { length } = script.steps;
    if (policyOf(mode).says === "goal" && !hints[step.key]) {
        return _t("%(done)s of %(steps)s steps reached", { done: front, steps: length });
    }
    const words = _t("Step %(step)s of %(steps)s: %(title)s. %(say)s", {
        step: at + 1,
        steps: length,
        title: step.title,
        say: step.say,
    });
    return step.irreversible ? [words, _t("It cannot simply be undone.")].join(" ") : words;
}

registry.category("golive.late").add("announcer", Announcer);
