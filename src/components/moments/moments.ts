import { registry } from "@web/core/registry";
import { watchAbsence, whereNow } from "../../services/absence";
import { ask } from "../../services/folding";
import { giveUp } from "../../services/giving_up";
import { takeMeThere } from "../../services/work_place";

registry.category("golive.more").add("more", { ask, watchAbsence });
registry
    .category("golive.verbs")
    .add("give_up", giveUp)
    .add("take_me_there", async (env) => {
        const where = await whereNow();
        // Since it was last asked, the record may be gone, or out of reach.
        if (!where || !/gone|right|company/.test(where.reason)) {
            await takeMeThere(env);
        }
    });
