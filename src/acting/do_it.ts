import { ConfirmationDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import type { OdooEnv } from "@web/env";
import { isLookingBack, stepAt } from "../player/play";
import { policyOf } from "../player/policy";
import { ServerTrouble } from "../player/ports";
import type { Step } from "../scenario/types";
import { started } from "../services/started";
import { act } from "./loop";
import { openStage } from "./stage";

/**
 * Does the step shown for the person, where the database allows it. One that sends, posts or pays is
 * theirs to confirm first.
 *
 * @throws {ServerTrouble} `refused`, with words for the person, where it could not be done
 */
export async function doIt(env: OdooEnv): Promise<void> {
    const { "golive.companion": companion, dialog } = started(env);
    const { play } = companion.state;
    const step = play && stepAt(play, play.front);
    const may = play?.mayAct && policyOf(play.mode).helps && play.status === "playing";
    if (!step || !may || isLookingBack(play)) {
        throw new ServerTrouble("refused", _t("Golive may not do this step for you."));
    }
    if (step.irreversible && !(await confirmed(dialog, step))) {
        return;
    }
    const { front } = play;
    companion.dispatch({ type: "helping" });
    const stage = openStage(env, false);
    try {
        const broken = await act(stage, (now) => now.front !== front);
        if (broken) {
            const words = _t("Golive could not do this step: %s", broken.why);
            throw new ServerTrouble("refused", words);
        }
    } finally {
        stage.close();
    }
}

function confirmed(
    dialog: ReturnType<typeof started>["dialog"],
    { title }: Step,
): Promise<boolean> {
    return new Promise((resolve) => {
        dialog.add(
            ConfirmationDialog,
            {
                title,
                body: _t("This cannot be taken back. Shall Golive do it for you?"),
                confirmLabel: _t("Do it"),
                confirm: () => resolve(true),
                cancel: () => resolve(false),
            },
            { onClose: () => resolve(false) },
        );
    });
}
