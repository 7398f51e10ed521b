import { useEffect, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { dataOf } from "../../../player/params";
import { isLookingBack, stepAt, type Play } from "../../../player/play";
import type { Param, Step } from "../../../scenario/types";
import { useKeptFocus } from "../../companion/kept_focus";
import { pointsAt } from "../../../services/pointing";
import { OfCompanion } from "../../companion/of_companion";

type Judged = "done" | "failed" | "blocked" | "skipped";

interface Verdict {
    readonly outcome: Judged;
    readonly name: "pass" | "fail" | "blocked" | "skip";
    readonly label: string;
    readonly icon: string;
    /** Of Odoo's own hotkeys: pressed together with Alt. */
    readonly hotkey: string;
}

/** A run in `test`: what to do, what is expected, the tester's verdict; then what Odoo itself found. */
export class Verdicts extends OfCompanion {
    static template = "golive.Verdicts";
    static props = {};

    declare draft: { note: string; wanted: Judged | null };
    declare note: { el: HTMLTextAreaElement | null };

    setup(): void {
        super.setup();
        this.draft = useState({ note: "", wanted: null });
        this.note = useRef("note");
        useKeptFocus(useRef("root"));
        useEffect(
            () => {
                this.draft.note = "";
                this.draft.wanted = null;
            },
            () => [this.step?.key],
        );
        useEffect(
            () => {
                this.draft.note ||= this.isBehind ? "" : (this.keptNote?.read() ?? "");
            },
            // After a reload the person's secret comes once the run is there.
            () => [this.step?.key, this.state.home?.seal],
        );
        useEffect(
            (wanted) => {
                if (wanted) {
                    this.note.el?.focus({ preventScroll: true });
                }
            },
            () => [this.needsNote],
        );
    }

    get play(): Play | null {
        return this.state.play;
    }

    get step(): Step | undefined {
        return this.play ? stepAt(this.play, this.play.at) : undefined;
    }

    get data(): readonly Param[] {
        return this.play && this.step ? dataOf(this.play.script, this.step) : [];
    }

    get isBehind(): boolean {
        return this.play !== null && isLookingBack(this.play);
    }

    get isPointed(): boolean {
        return pointsAt(this.state.play, this.state.pointed);
    }

    get verdicts(): readonly Verdict[] {
        const verdict = (
            outcome: Judged,
            name: Verdict["name"],
            label: string,
            icon: string,
        ): Verdict => ({ outcome, name, label, icon, hotkey: `shift+${name[0]}` });
        return [
            verdict("done", "pass", _t("Pass"), "fa-check text-success"),
            verdict("failed", "fail", _t("Fail"), "fa-times text-danger"),
            verdict("blocked", "blocked", _t("Blocked"), "fa-ban text-danger"),
            verdict("skipped", "skip", _t("Not applicable"), "fa-minus"),
        ];
    }

    /** Why a note is asked for: they disagree with Odoo, or leave the step out. */
    get needsNote(): boolean {
        return this.finding !== null || this.draft.wanted === "skipped";
    }

    /** What Odoo found: never before they have judged. */
    get finding(): string | null {
        return (!this.isBehind && this.play?.saw?.trim()) || null;
    }

    /** What is typed of the note, as this tab keeps it. */
    get keptNote(): { read(): string; write(text: string): void } | null {
        const [keeping] = registry.category("golive.keeping").getAll();
        const { play, step } = this;
        const secret = this.state.home?.seal;
        if (!keeping || !play || !step || !secret) {
            return null;
        }
        const about = [secret, play.run, step.key] as const;
        return {
            read: () => keeping.drafts.read(...about),
            write: (text) => keeping.drafts.write(...about, text),
        };
    }

    keep(note: string): void {
        this.keptNote?.write(note);
    }

    judge(outcome: Judged): void {
        const note = this.draft.note.trim();
        this.draft.wanted = outcome;
        if (note || outcome !== "skipped") {
            this.keptNote?.write("");
            this.companion.dispatch({ type: "judged", outcome, note });
        }
    }
}

registry.category("golive.late").add("test", Verdicts);
