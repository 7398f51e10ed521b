import { Component, onMounted, onWillUnmount, useEffect, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { policyOf } from "../../player/policy";
import { stepAt } from "../../player/play";
import type { OpeningService } from "../../services/opening";
import type { Companion, CompanionState } from "../../services/companion_state";
import { keepLive } from "../../services/live";
import { pointsAt } from "../../services/pointing";
import { Callout } from "../callout/callout";
import { Dock } from "../dock/dock";
import { useFocusGuard } from "./focus_guard";

/** All of Golive's interface that is fetched when it is first opened. */
export class GoliveCompanion extends Component {
    static template = "golive.Companion";
    static components = { Callout, Dock };
    static props = {};

    declare companion: Companion;
    declare opening: OpeningService;
    declare state: CompanionState;
    declare guard: { isChoosing: boolean };

    setup(): void {
        this.companion = useService("golive.companion");
        this.opening = useService("golive.opening");
        this.state = useState(this.companion.state);
        this.guard = useFocusGuard();
        onMounted(() => {
            const { run, playing } = this.opening.state;
            if (run && playing && !this.state.play) {
                // What the database is has to be known too, but after the run: its home is not shown.
                void this.companion.resume(run).then(() => this.companion.refresh());
            } else {
                void this.companion.refresh();
            }
        });
        onWillUnmount(() => this.companion.close());
        const push = useService("bus_service");
        useEffect(
            () => keepLive(push, this.companion),
            () => [],
        );
    }

    get points(): boolean {
        return pointsAt(this.state.play, this.state.pointed);
    }

    /** What a screen reader says when a step begins, and when the focus cannot come here. */
    get announcement(): string {
        const { play } = this.state;
        const step = play && stepAt(play, play.at);
        if (this.guard.isChoosing) {
            return _t("Finish choosing first. Then the same key brings you to the guide.");
        }
        if (!step || play.status !== "playing") {
            return "";
        }
        const { at, mode, script, front } = play;
        if (policyOf(mode).says === "goal" && !play.hints[step.key]) {
            return _t("%(done)s of %(steps)s steps reached", {
                done: front,
                steps: script.steps.length,
            });
        }
        const words = _t("Step %(step)s of %(steps)s: %(title)s. %(say)s", {
            step: at + 1,
            steps: script.steps.length,
            title: step.title,
            say: step.say,
        });
        return step.irreversible ? [words, _t("It cannot simply be undone.")].join(" ") : words;
    }
}

registry.category("lazy_components").add("golive.Companion", GoliveCompanion);
