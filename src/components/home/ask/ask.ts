import { onWillStart, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import type { Services } from "services";
import type { Supporter } from "../../../server/read_person";
import { personServer, type Where } from "../../../server/person_server";
import { whereIAm } from "../../../services/where_i_am";
import { OfCompanion } from "../../companion/of_companion";
import { usePanelFocus } from "../../companion/kept_focus";

interface Props {
    close: () => void;
    instead: (panel: "report") => void;
}

interface Question {
    /** null until the server told. */
    people: readonly Supporter[] | null;
    who: number | null;
    words: string;
    sending: boolean;
    /** The conversation, once it is sent. */
    chat: number | null;
}

/** A message to a super user, about the screen and the record that the person has. */
export class Ask extends OfCompanion<Props> {
    static template = "golive.Ask";
    static props = { close: Function, instead: Function };

    declare question: Question;
    declare action: ReturnType<Services["action"]["start"]>;
    declare where: Where;

    setup(): void {
        super.setup();
        this.action = useService("action");
        this.where = whereIAm(this.action);
        this.question = useState<Question>({
            people: null,
            who: null,
            words: "",
            sending: false,
            chat: null,
        });
        usePanelFocus();
        onWillStart(() => void this.findPeople());
    }

    async findPeople(): Promise<void> {
        const people = await this.companion.contained(() => personServer.supporters(this.where));
        if (people) {
            this.question.people = people;
            this.question.who = people[0]?.id ?? null;
        }
    }

    get whom(): string {
        return this.question.people?.find(({ id }) => id === this.question.who)?.name ?? "";
    }

    get sent(): string {
        return _t("Sent to %s. The answer comes as a message.", this.whom);
    }

    async send(): Promise<void> {
        const { who, words } = this.question;
        if (who === null || !words.trim() || this.question.sending) {
            return;
        }
        this.question.sending = true;
        this.question.chat = await this.companion.contained(() =>
            personServer.ask(who, words, this.where),
        );
        this.question.sending = false;
    }

    openChat(): void {
        const { chat } = this.question;
        void this.action.doAction("mail.action_discuss", {
            additionalContext: { active_id: `discuss.channel_${chat}` },
        });
    }
}

registry.category("golive.late").add("ask", Ask);
