import { ConfirmationDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import type { OdooEnv } from "@web/env";
import { runServer } from "../server/run_server";
import { started } from "./started";

/** Gives the run up, once the person has said that they mean it. */
export async function giveUp(env: OdooEnv): Promise<void> {
    const { dialog, "golive.companion": companion } = started(env);
    const { state, guarded, leave } = companion;
    const stop = async (): Promise<void> => {
        const run = state.play?.run;
        if (run && (await guarded(() => runServer.stop(run).then(() => true)))) {
            leave();
        }
    };
    dialog.add(ConfirmationDialog, {
        title: _t("Give this guide up?"),
        body: _t("What you did in Odoo stays. The guide starts from its beginning next time."),
        confirmLabel: _t("Give up"),
        confirm: () => void stop(),
        cancel: () => {},
    });
}
