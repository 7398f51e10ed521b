import { onMounted, onWillUnmount } from "@odoo/owl";
import { patch } from "@web/core/utils/patch";
import { FormController } from "@web/views/form/form_controller";
import { ListController } from "@web/views/list/list_controller";
import type { FormRecord, Forms, OpenForm } from "../services/opening";

const open = new Set<OpenForm>();
const unsaved = new WeakSet<object>();

export const forms: Forms = { open, listeners: new Set() };

/** Where a fault of a listener goes: never into Odoo's own saving. */
export const faults = { report: (error: unknown): void => console.warn(error) };

/** What forms and lists do alike. `patch` gives an object its `super`, so each has one of its own. */
const following = (formOf: (view: FormController & ListController) => OpenForm) => ({
    setup(this: FormController & ListController) {
        super.setup(...arguments);
        const form = formOf(this);
        onMounted(() => open.add(form));
        onWillUnmount(() => open.delete(form));
    },
    async onWillSaveRecord(record?: FormRecord) {
        if (record && !record.resId) {
            unsaved.add(record);
        }
        return super.onWillSaveRecord(...arguments);
    },
    async onRecordSaved(record: FormRecord) {
        const created = unsaved.delete(record);
        await super.onRecordSaved(...arguments);
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

patch(
    FormController.prototype,
    following((form) => form),
);
/** A row that is typed in is as good as a form. */
patch(
    ListController.prototype,
    following(({ env, model }) => ({
        env,
        model: {
            get root() {
                return model.root?.editedRecord;
            },
        },
    })),
);
