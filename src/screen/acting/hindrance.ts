/** What keeps Golive from doing to an element what a person would. */
export type Hindrance =
    | { readonly kind: "gone" | "disabled" | "readonly" | "nothing_to_type_in" | "closed" }
    /** Something lies over it: its tag, class and words. */
    | { readonly kind: "covered"; readonly by: string }
    /** None or several of the entries offered are called so. */
    | {
          readonly kind: "no_choice" | "several";
          readonly wanted: string;
          readonly among: readonly string[];
      }
    /** The field would not take the value. */
    | { readonly kind: "refused"; readonly wanted: string };

/** Rejects an action: `hindrance` for whoever says it in the person's language, the message in English. */
export class Hindered extends Error {
    constructor(readonly hindrance: Hindrance) {
        super(sentence(hindrance));
    }
}

function sentence(hindrance: Hindrance): string {
    switch (hindrance.kind) {
        case "gone":
            return "The element left the page.";
        case "disabled":
            return "The element is disabled.";
        case "readonly":
            return "The field is read-only here.";
        case "nothing_to_type_in":
            return "There is nothing to type in.";
        case "closed":
            return "It did not open.";
        case "covered":
            return `It is covered by ${hindrance.by}.`;
        case "no_choice":
            return `None of the ${hindrance.among.length} entries is called “${hindrance.wanted}”${list(hindrance.among)}`;
        case "several":
            return `${hindrance.among.length} entries could be “${hindrance.wanted}”${list(hindrance.among)}`;
        case "refused":
            return `The field does not take “${hindrance.wanted}”.`;
    }
}

function list(names: readonly string[]): string {
    const shown = names.slice(0, 5).join(", ");
    return shown ? `: ${shown}${names.length > 5 ? ", …" : ""}.` : ".";
}
