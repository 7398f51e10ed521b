import {
    deserializeDate,
    deserializeDateTime,
    formatDate,
    formatDateTime,
    serializeDate,
    today,
} from "@web/core/l10n/dates";
import { localization } from "@web/core/l10n/localization";
import type { Formats } from "../screen/acting/fill";
import type { Forms } from "../services/opening";

/** As this person's Odoo writes things; labels from the forms that are open, the one on top first. */
export function formatsOf(forms: Forms): Formats {
    return {
        date(iso, withTime) {
            if (!withTime) {
                return formatDate(deserializeDate(iso.slice(0, 10)));
            }
            const time = iso.length > 10 ? iso.replace("T", " ") : `${iso} 08:00:00`;
            return formatDateTime(deserializeDateTime(time));
        },
        number: (value) => String(value).replace(".", localization.decimalPoint),
        today: () => serializeDate(today()),
        words: () => `Golive ${Date.now().toString(36)}`,
        label(field, value) {
            for (const form of [...forms.open].reverse()) {
                const choices = form.model.root?.fields?.[field]?.selection ?? [];
                const found = choices.find(([key]) => String(key) === value);
                if (found) {
                    return found[1];
                }
            }
            return null;
        },
    };
}
