import type { Anchor, Step } from "../scenario/types";
import { stepAt, type Play } from "../player/play";
import { formsFor, isOnAnotherRecord, isThereFor } from "../player/standing";
import { topDialog } from "../screen/find";
import { isViewFor } from "./atlas";
import { editsLine } from "./lines";
import { mounted } from "./mounted";
import { isRecord, isView, topView, type DataRecord, type TopView } from "./top_view";

const PALETTE = ".o_command_palette";

/**
 * `own`: the step goes on in it. `passing`: it keeps nobody from the target for long: the palette, in which
 * something is looked for, and what Odoo has to say of the press that the step asked for. `line`: a line of
 * the record is edited in it, and the step is none of its list's.
 */
export type Cover = "dialog" | "line" | "own" | "passing";

/**
 * What is open over the target of the step shown: a dialog, be it an error of Odoo's, or one in which the
 * step itself is done.
 */
export function coverOf(play: Play, page: Document = document): Cover | null {
    const step = stepAt(play, play.at);
    const dialog = topDialog(page);
    if (!dialog || !step?.at || step.at.dialog) {
        return null;
    }
    const { at } = step;
    const view = topView(page);
    // Another record's, over the run's own.
    const isUnder = isOnAnotherRecord(play, step) && formsFor(play, step)[1] !== undefined;
    const isThere = isThereFor(play, step) || isUnder;
    if (view && (isThere || !at.on) && isChosenIn(step, view)) {
        return "own";
    }
    if (!isThere) {
        return null;
    }
    if (view && !isUnder && maybeIn(view, at)) {
        return null;
    }
    if (play.tried && view) {
        return "own";
    }
    if (view?.component.props.record && !("in" in at)) {
        return "line";
    }
    return play.tried || dialog.matches(PALETTE) ? "passing" : "dialog";
}

/** The dialog is where the target may stand: one of a line is none for a cell of another. */
function maybeIn(view: TopView, at: Anchor): boolean {
    return view.component.props.record?._parentRecord && "field" in at && at.in
        ? editsLine(view, at.in, at.row)
        : !at.on || isViewFor(view, at);
}

/** The dialog is of records that the step's field may hold: Odoo opened it to choose one, or to make one. */
function isChosenIn({ at, do: action }: Step, { component, model }: TopView): boolean {
    if (!at || !("field" in at) || !action || !("pick" in action || "fill" in action)) {
        return false;
    }
    const { field, in: list } = at;
    return mounted()
        .filter(isView)
        .filter((view) => view !== component)
        .some(({ model: data, props }) => {
            const root = data?.root ?? props.record;
            const lines = list && root && isRecord(root) ? root.data[list] : undefined;
            return [root, lines].some((of) => isOf(of, field, model));
        });
}

function isOf(of: unknown, field: string, model: string): boolean {
    const known = isFielded(of) ? of.fields[field] : undefined;
    return known?.relation === model;
}

function isFielded(of: unknown): of is Pick<DataRecord, "fields"> {
    return typeof of === "object" && of !== null && "fields" in of;
}
