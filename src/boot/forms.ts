import { onMounted, onWillUnmount } from "@odoo/owl";
import { patch } from "@web/core/utils/patch";
import { FormController } from "@web/views/form/form_controller";

/** Odoo saved the record of an open form; `created`: it had no id before. */
export interface Saved {
    readonly model: string;
    readonly resId: number;
    readonly created: boolean;
}

interface FormRecord {
    readonly resModel: string;
    readonly resId: number | false;
}

/** The forms that are open now, in the page and in dialogs, the newest last. */
export const openForms = new Set<FormController>();
export const savedListeners = new Set<(saved: Saved) => void>();

const unsaved = new WeakSet<object>();

patch(FormController.prototype, {
    setup(this: FormController) {
        super.setup(...arguments);
        onMounted(() => openForms.add(this));
        onWillUnmount(() => openForms.delete(this));
    },
    async onWillSaveRecord(record?: FormRecord) {
        if (record && !record.resId) {
            unsaved.add(record);
        }
        return super.onWillSaveRecord(...(arguments as unknown as []));
    },
    async onRecordSaved(record: FormRecord, ...rest: [changes: object]) {
        const created = unsaved.delete(record);
        await super.onRecordSaved(record, ...rest);
        if (record.resId) {
            const saved = { model: record.resModel, resId: record.resId, created };
            for (const listener of savedListeners) {
                listener(saved);
            }
        }
    },
});
