import { _t } from "@web/core/l10n/translation";
import type { Why } from "../player/driver";
import type { Hindrance } from "../screen/acting/hindrance";

/** What kept Golive from acting, in the person's language. */
export function hindranceWords(hindrance: Hindrance): string {
    switch (hindrance.kind) {
        case "gone":
            return _t("It left the screen.");
        case "disabled":
            return _t("It is disabled.");
        case "readonly":
            return _t("It is read-only here.");
        case "nothing_to_type_in":
            return _t("There is nothing to type in.");
        case "closed":
            return _t("It did not open.");
        case "covered":
            return _t("It is covered by %s.", hindrance.by);
        case "no_choice":
            return _t("None of the %(count)s entries is called “%(name)s”. %(entries)s", {
                count: hindrance.among.length,
                name: hindrance.wanted,
                entries: listed(hindrance.among),
            });
        case "several":
            return _t("%(count)s entries could be “%(name)s”. %(entries)s", {
                count: hindrance.among.length,
                name: hindrance.wanted,
                entries: listed(hindrance.among),
            });
        case "refused":
            return _t("The field does not take “%s”.", hindrance.wanted);
    }
}

/** Why a run cannot go on by itself, in the person's language. */
export function whyWords(why: Why): string {
    switch (why) {
        case "ambiguous":
            return _t("Several things on the screen could be meant.");
        case "absent":
            return _t("What it points at is not on the screen.");
        case "folded":
            return _t("What it points at is folded away, and does not unfold.");
        case "unmet":
            return _t("It was done, and what has to be true is not.");
        case "unsaid":
            return _t("The step does not say what to do in a way that can be done.");
    }
}

export function lateWords(seconds: number): string {
    return _t("Nothing more happened for %s seconds.", seconds);
}

function listed(names: readonly string[]): string {
    return names.slice(0, 5).join(", ") + (names.length > 5 ? ", …" : "");
}
