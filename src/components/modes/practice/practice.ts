import { onWillRender, useRef } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { stepAt, type Play } from "../../../player/play";
import type { Param, Step } from "../../../scenario/types";
import { useKeptFocus } from "../../companion/kept_focus";
import { StepWords } from "../../step_words/step_words";
import { OfCompanion } from "../../companion/of_companion";

/** A run in `practice`: the goal, its data, and what is reached of it. Help is there for the asking. */
export class Practice extends OfCompanion {
    static template = "golive.Practice";
    static components = { StepWords };
    static props = {};

    /** The run went back to an earlier step, and is not where it was yet. */
    declare isBack: boolean;

    setup(): void {
        super.setup();
        let furthest = { run: "", front: 0 };
        onWillRender(() => {
            const { run, front } = this.play ?? furthest;
            const before = furthest.run === run ? furthest.front : 0;
            furthest = { run, front: Math.max(before, front) };
            this.isBack = front < before;
        });
        useKeptFocus(useRef("root"));
    }

    get play(): Play | null {
        return this.state.play;
    }

    get step(): Step | undefined {
        return this.play ? stepAt(this.play, this.play.at) : undefined;
    }

    get data(): readonly Param[] {
        return this.play?.script.params?.filter(({ value }) => value !== undefined) ?? [];
    }

    get reached(): readonly Step[] {
        const { play } = this;
        return play?.script.steps.filter(({ key }) => play.outcomes[key] === "done") ?? [];
    }

    /** What the server missed of what the person did; what they did not try yet is theirs to find out. */
    get saw(): string {
        return (this.play?.tried && this.play.saw) || "";
    }

    /** How often help was asked for with the step shown: words first, then where it is. */
    get level(): number {
        return this.play?.hints[this.step?.key ?? ""] ?? 0;
    }

    get hinted(): number {
        return Object.keys(this.play?.hints ?? {}).length;
    }
}

registry.category("golive.late").add("practice", Practice);
