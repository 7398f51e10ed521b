import type { Home, Mode, Offer } from "../player/protocol";

/**
 * In production a guide is learned on real work. Whoever begins one there is asked first whether they
 * have any; whoever goes on with one was asked already. A database that is not known yet counts as that.
 */
export function asksPlace(home: Home | null, offer: Offer, mode: Mode): boolean {
    return (home?.database.kind ?? "production") === "production" && mode === "learn" && !offer.run;
}
