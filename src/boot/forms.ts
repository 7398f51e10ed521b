import { onMounted, onWillUnmount } from "@odoo/owl";
import { patch } from "@web/core/utils/patch";
import { FormController } from "@web/views/form/form_controller";
import type { Forms } from "../services/opening";

const open = new Set<FormController>();
const unsaved = new WeakSet<object>();

export const forms: Forms = { open, listeners: new Set() };

/** Where a fault of a listener goes: never into Odoo's own saving. */
export const faults = { report: (error: unknown): void => console.warn(error) };

interface FormRecord {
    readonly resModel: string;
    readonly resId: number | false;
}

patch(FormController.prototype, {
    setup(this: FormController) {
        super.setup(...arguments);
        onMounted(() => open.add(this));
        onWillUnmount(() => open.delete(this));
    },
    async onWillSaveRecord() {
        const record: unknown = arguments[0];
        if (typeof record === "object" && record && "resId" in record && !record.resId) {
            unsaved.add(record);
        }
        return super.onWillSaveRecord(...arguments);
    },
    async onRecordSaved(record: FormRecord, ...rest: [changes: object]) {
        const created = unsaved.delete(record);
        await super.onRecordSaved(record, ...rest);
        if (record.resId) {
            const saved = { model: record.resModel, resId: record.resId, created };
            for (const listener of forms.listeners) {
                try {
                    listener(saved);
                } catch (error) {
                    faults.report(error);
                }
            }
        }
    },
});
