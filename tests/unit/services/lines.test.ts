import { editsLine, linesOf, placeOf } from "../../../src/services/lines";
import {
    listOf,
    type DataList,
    type DataRecord,
    type TopView,
} from "../../../src/services/top_view";

type Line = DataRecord | undefined;

const record = (id: string, more: Partial<DataRecord> = {}): DataRecord => ({
    id,
    resModel: "purchase.order.line",
    resId: false,
    data: {},
    fields: {},
    evalContextWithVirtualIds: {},
    ...more,
});
const text = (id: string, kind: string): DataRecord =>
    record(id, { data: { display_type: `line_${kind}` } });

/** The lines of an order, by ids 1, 2, …; of those on a page that was not shown nothing is known. */
const list = (lines: readonly Line[], page: Pick<DataList, "offset" | "limit"> = {}): DataList => ({
    records: [],
    currentIds: lines.map((_, index) => index + 1),
    _cache: Object.fromEntries(lines.map((line, index) => [index + 1, line])),
    offset: 0,
    limit: 40,
    ...page,
});
const [A, B, C] = [record("a"), record("b"), record("c")];

QUnit.module("lines of a one2many", () => {
    QUnit.module("where one stands", () => {
        QUnit.test("at an end of those that hold a record", (assert: Assert) => {
            const lines = list([text("top", "section"), A, text("s", "subsection"), B]);
            assert.deepEqual(placeOf(lines, "first"), { card: "a" });
            assert.deepEqual(placeOf(lines, "last"), { card: "b" });
            const entry = record("entry", { data: { display_type: "product" } });
            assert.deepEqual(placeOf(list([A, entry]), "last"), { card: "entry" });
        });

        QUnit.test("nowhere while none holds a record, or it is to be added", (assert: Assert) => {
            const none = list([text("top", "section"), text("n", "note")]);
            assert.deepEqual(placeOf(none, "first"), { card: null });
            assert.deepEqual(placeOf(list([]), "last"), { card: null });
            assert.deepEqual(placeOf(list([A]), "edited"), { card: null });
            assert.deepEqual(placeOf(linesOf(record("order"), "order_line"), "last"), {
                card: null,
            });
        });

        QUnit.test("on another page, be it one that was not shown yet", (assert: Assert) => {
            const unknown = list([A, B, undefined], { limit: 2 });
            assert.deepEqual(placeOf(unknown, "last"), { page: "next" });
            assert.deepEqual(placeOf(unknown, "first"), { card: "a" });
            const second = list([A, B, C], { offset: 2, limit: 2 });
            assert.deepEqual(placeOf(second, "first"), { page: "previous" });
            assert.deepEqual(placeOf(second, "last"), { card: "c" });
            const notes = [A, B, text("n", "note")];
            assert.deepEqual(placeOf(list(notes, { offset: 2, limit: 2 }), "last"), {
                page: "previous",
            });
            assert.deepEqual(placeOf(list(notes, { limit: 2 }), "last"), { card: "b" });
        });
    });

    QUnit.module("the dialog of one", () => {
        const fields = { order_line: { relation: "purchase.order.line" } };
        /** The dialog shows this line of an order that has those. */
        const dialog = (shown: DataRecord, lines: DataList): TopView => {
            const data = { order_line: lines };
            const order = record("order", { data, fields });
            const opened = record("opened", { _parentRecord: order });
            const parts = { model: "purchase.order.line", type: "form", archs: [], root: shown };
            const component = { __owl__: null, props: { record: opened }, env: {} };
            // Of the page and its components nothing is asked.
            return { ...parts, component, around: null } as unknown as TopView;
        };
        const edits = (shown: DataRecord, lines: DataList, row?: "first" | "last"): boolean =>
            editsLine(dialog(shown, lines), "order_line", row);

        QUnit.test("is of the row that is meant, and no other's", (assert: Assert) => {
            const lines = list([text("top", "section"), A, B, text("n", "note")]);
            assert.deepEqual([edits(A, lines, "first"), edits(B, lines, "first")], [true, false]);
            assert.deepEqual([edits(A, lines, "last"), edits(B, lines, "last")], [false, true]);
            assert.ok(edits(A, lines) && edits(B, lines), "the edited one is the one it is of");
            assert.notOk(editsLine(dialog(A, lines), "other", "first"));
        });

        QUnit.test("a line that is being made is at an end where it is alone", (assert: Assert) => {
            const fresh = record("fresh");
            assert.notOk(edits(fresh, list([A]), "last"), "it is not among them yet");
            assert.ok(edits(fresh, list([text("top", "section")]), "last"));
            assert.ok(edits(fresh, list([]), "first"));
            const note = text("n", "note");
            assert.notOk(edits(note, list([note]), "first"), "a note is no line");
        });

        QUnit.test("two lists of such lines: nobody knows which it is of", (assert: Assert) => {
            const relation = "purchase.order.line";
            const fields = { order_line: { relation }, other: { relation } };
            const data = { order_line: list([]), other: list([]) };
            const of = (more: Partial<DataRecord>): DataRecord =>
                record("opened", { _parentRecord: record("order", { fields, ...more }) });
            assert.strictEqual(listOf(of({ data })), null);
            assert.strictEqual(listOf(of({ data: { other: list([]) } })), "other");
            assert.strictEqual(listOf(record("of no other record")), null);
        });

        QUnit.test("a page that was not shown tells of no line", (assert: Assert) => {
            assert.notOk(edits(A, list([A, undefined], { limit: 1 }), "last"));
        });
    });
});
