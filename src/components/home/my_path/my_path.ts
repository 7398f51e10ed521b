import { _t } from "@web/core/l10n/translation";
import type { Offer } from "../../../player/protocol";
import type { Path, PathLine } from "../../../server/read_person";
import { OfCompanion } from "../../companion/of_companion";
import { dayOf } from "./due";

interface Props {
    paths: readonly Path[];
}

/** What the person's roles have to learn: where they stand in it, and what is next. */
export class MyPath extends OfCompanion<Props> {
    static template = "golive.MyPath";
    static props = { paths: Array };

    /** The first line of a path that is not done. */
    next(path: Path): PathLine | undefined {
        return path.lines.find(({ state }) => state !== "done");
    }

    share(path: Path): number {
        return Math.round((100 * path.done) / Math.max(1, path.lines.length));
    }

    icon({ state }: PathLine): string {
        switch (state) {
            case "done":
                return "fa-check-circle text-success";
            case "late":
                return "fa-exclamation-circle text-danger";
            case "again":
                return "fa-refresh text-warning";
            case "open":
                return "fa-circle-o text-muted";
        }
    }

    /** What is to be done, and by when. */
    words(line: PathLine): string {
        const { mode, minutes } = line;
        switch (mode) {
            case "learn":
                return _t("Learn · about %s min", minutes);
            case "practice":
                return _t("Practice · about %s min", minutes);
            case "test":
                return _t("Test · about %s min", minutes);
        }
    }

    when({ state, due, done, attended, mode }: PathLine): string {
        if (state === "done") {
            return done ? _t("Done %s", dayOf(done)) : _t("Done");
        }
        if (state === "again") {
            return _t("It changed since you learned it: once more, please.");
        }
        if (state === "late" && due) {
            return _t("Was due %s", dayOf(due));
        }
        if (mode === "practice" && attended && !due) {
            return _t("Learned %s", dayOf(attended));
        }
        return due ? _t("Due %s", dayOf(due)) : "";
    }

    /** What is offered for it, where it can be begun now. */
    offer({ key }: PathLine): Offer | undefined {
        return this.state.home?.offers.find((offer) => offer.key === key);
    }

    /** Why it cannot be begun here and now; empty where it can. */
    why(line: PathLine): string {
        const { database } = this.state.home ?? {};
        const offer = this.offer(line);
        if (!offer) {
            return _t("It is not open to you now.");
        }
        if (offer.why !== null) {
            return offer.why;
        }
        return database?.modes.includes(line.mode)
            ? ""
            : _t("Not in this database: it is for real work.");
    }

    start(line: PathLine): void {
        const offer = this.offer(line);
        if (offer && !this.state.busy && !this.why(line)) {
            void this.companion.start(offer, line.mode);
        }
    }
}
