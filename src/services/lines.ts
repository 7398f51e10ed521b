import type { RowPick } from "../scenario/types";
import type { LineAt } from "../screen/atlas";
import { isList, isRecord, listOf, type DataList, type DataRecord, type TopView } from "./top_view";

/** The lines of a one2many of the open form; none where there is no such field. */
export function linesOf(root: TopView["root"], list: string): DataList {
    const lines = isRecord(root) && root.data[list];
    return isList(lines) ? lines : {};
}

/** The line at this end; undefined where none holds a record, or its page was not shown yet. */
export function recordAt(lines: DataList, row: RowPick): DataRecord | undefined {
    return lines._cache?.[idAt(lines, row) ?? ""];
}

/** Where the line is that is meant: the one that is edited is not there before it is added. */
export function placeOf(lines: DataList, row: RowPick = "edited"): LineAt {
    const { currentIds = [], offset = 0, limit = Infinity } = lines;
    const id = row === "edited" ? undefined : idAt(lines, row);
    if (id === undefined) {
        return { card: null };
    }
    const index = currentIds.indexOf(id);
    if (index < offset) {
        return { page: "previous" };
    }
    return index < offset + limit ? { card: recordAt(lines, row)?.id ?? "" } : { page: "next" };
}

/** The dialog on top is of this line of this one2many. */
export function editsLine({ component, root }: TopView, list: string, row?: RowPick): boolean {
    const line = component.props.record;
    const parent = line?._parentRecord;
    return Boolean(
        parent &&
        isRecord(root) &&
        listOf(line) === list &&
        isMeant(root, linesOf(parent, list), row),
    );
}

/** Where there is no line yet, the one that is being made is both the first and the last. */
function isMeant(record: DataRecord, lines: DataList, row: RowPick = "edited"): boolean {
    if (row === "edited") {
        return true;
    }
    return idAt(lines, row) === undefined
        ? !isText(record)
        : recordAt(lines, row)?.id === record.id;
}

/** Odoo's id for the line at this end of all pages, of those that hold a record: a section does not. */
function idAt({ currentIds = [], _cache }: DataList, row: RowPick): number | string | undefined {
    const held = currentIds.filter((id) => !isText(_cache?.[id]));
    return held.at(row === "last" ? -1 : 0);
}

/** A section or a note. */
function isText(record: DataRecord | undefined): boolean {
    return String(record?.data.display_type).startsWith("line_");
}
