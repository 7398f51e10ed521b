import { useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { stepAt } from "../../../player/play";
import type { Receipt } from "../../../server/read_person";
import { personServer, type Report, type Where } from "../../../server/person_server";
import { makeUid } from "../../../services/uid";
import { whereIAm } from "../../../services/where_i_am";
import { OfCompanion } from "../../companion/of_companion";
import { usePanelFocus } from "../../companion/kept_focus";

interface Props {
    close: () => void;
    instead?: unknown;
}

/** A report of a problem, from any screen: where the person was goes along with their words. */
export class ReportProblem extends OfCompanion<Props> {
    static template = "golive.ReportProblem";
    static props = ["close", "instead?"];

    declare problem: { words: string; sending: boolean; receipt: Receipt | null };
    declare where: Where;
    declare uid: string;

    setup(): void {
        super.setup();
        this.where = whereIAm(useService("action"));
        // Sent twice, it is one.
        this.uid = makeUid();
        this.problem = useState({ words: "", sending: false, receipt: null });
        usePanelFocus();
    }

    /** What goes along, for the person to know. */
    get along(): readonly string[] {
        const { screen, record } = this.where;
        const { play } = this.state;
        const step = play && stepAt(play, play.at);
        return [
            screen && _t("The screen: %s", screen),
            record && _t("Which record it is, not what is in it"),
            step && _t("The step that you are at: %s", step.title),
            _t("What is installed, and when it happened"),
        ].filter((line): line is string => Boolean(line));
    }

    get sent(): string {
        const people = this.problem.receipt?.people ?? [];
        return people.length
            ? _t("Thank you. %s will see to it.", people.join(", "))
            : _t("Thank you. The support team will see to it.");
    }

    async send(): Promise<void> {
        const { words, sending } = this.problem;
        if (!words.trim() || sending) {
            return;
        }
        this.problem.sending = true;
        const { play } = this.state;
        const told: Report = {
            ...this.where,
            uid: this.uid,
            words,
            run: play?.run,
            step: play ? stepAt(play, play.at)?.key : undefined,
        };
        this.problem.receipt = await this.companion.contained(() => personServer.report(told));
        this.problem.sending = false;
    }
}

registry.category("golive.late").add("report", ReportProblem);
