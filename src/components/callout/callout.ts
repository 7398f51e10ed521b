import { onMounted, onWillUnmount, useEffect, useRef } from "@odoo/owl";
import { DROP_DOWNS } from "../../screen/markup";
import { stepAt, type Play } from "../../player/play";
import type { Sighting } from "../../screen/find";
import type { Step } from "../../scenario/types";
import { makeStage, type Stage } from "../../screen/stage";
import { useKeptFocus } from "../companion/kept_focus";
import { StepWords } from "../step_words/step_words";
import { OfCompanion } from "../companion/of_companion";

interface Props {
    play: Play;
    sight: Sighting["kind"];
}

/** The ring around the target and the words beside it. Drawn by the stage, frame by frame. */
export class Callout extends OfCompanion<Props> {
    static template = "golive.Callout";
    static components = { StepWords };
    static props = { play: Object, sight: String };

    declare card: { el: HTMLElement | null };
    declare ring: { el: HTMLElement | null };
    declare stage: Stage;

    setup(): void {
        super.setup();
        this.card = useRef("card");
        this.ring = useRef("ring");
        onMounted(() => {
            if (this.card.el && this.ring.el) {
                this.stage = makeStage(this.ring.el, this.card.el, DROP_DOWNS);
                this.companion.show(this.stage);
            }
        });
        onWillUnmount(() => {
            this.companion.show(null);
            // A modal dialog may hold them now.
            this.card.el?.remove();
            this.ring.el?.remove();
        });
        useEffect(
            () => this.stage.refresh(),
            () => [this.props.play],
        );
        useKeptFocus(this.card);
    }

    get step(): Step | undefined {
        return stepAt(this.props.play, this.props.play.at);
    }

    get count(): string {
        return `${this.props.play.at + 1} / ${this.props.play.script.steps.length}`;
    }

    /** What cannot be undone is drawn as such, until it is done. */
    get warns(): boolean {
        const { at, front } = this.props.play;
        return this.step?.irreversible === true && at === front;
    }
}
