import { useEffect, useState } from "@odoo/owl";
import { registry } from "@web/core/registry";
import type { Play } from "../../player/play";
import type { Candidate, Whereabouts } from "../../player/protocol";
import type { Step } from "../../scenario/types";
import { buryLost, lostName, openStart } from "../../services/lost_record";
import { whereIs } from "../../services/whereabouts";
import { OfCompanion } from "../companion/of_companion";

interface Props {
    play: Play;
    /** The one that gives the record its name. */
    step: Step;
}

/** The record of a step that was here before: Odoo may have saved it by itself, or it is lost. */
export class Left extends OfCompanion<Props> {
    static template = "golive.Left";
    static props = { play: Object, step: Object };

    declare told: { where: Whereabouts | null };

    setup(): void {
        super.setup();
        const { play, step } = this.props;
        this.told = useState({ where: null });
        if (!this.candidates.length) {
            void whereIs(this.companion, play.run, step).then((where) => this.tell(where));
        }
        useEffect(
            (lost, refused) => {
                // What it says here is not said twice.
                if (refused.some((words) => words === lost)) {
                    this.state.outbox.refused = refused.filter((words) => words !== lost);
                }
            },
            () => [this.lost, this.state.outbox.refused] as const,
        );
    }

    tell(where: Whereabouts | null): void {
        const { binds } = this.props.step;
        this.told.where = where;
        if (where?.reason === "gone" && binds) {
            void this.companion.guarded(() => buryLost(this.env, binds));
        }
    }

    get name(): string {
        return this.props.step.binds?.name ?? "";
    }

    get candidates(): readonly Candidate[] {
        return this.props.play.candidates[this.name] ?? [];
    }

    /** What the server says of the record that the step had; null: it had none, or it is there. */
    get lost(): string | null {
        const { where } = this.told;
        return where && ["gone", "company", "right"].includes(where.reason) ? where.words : null;
    }

    get lostName(): string {
        return lostName(this.props.play.run, this.name);
    }

    async adopt(candidate: Candidate): Promise<void> {
        this.companion.dispatch({ type: "adopted", name: this.name, candidate });
        await this.companion.takeMeThere();
    }

    goOn(): void {
        void this.companion.guarded(() => openStart(this.env, this.props.play.script));
    }
}

registry.category("golive.late").add("left", Left);
