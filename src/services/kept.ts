import { registry } from "@web/core/registry";
import { decideOnce } from "../screen/deliberate";
import { followDialogs } from "../screen/in_dialog";
import { makeOutbox } from "../server/outbox";
import type { Clocks } from "../server/outbox_line";
import { openShelf } from "../server/outbox_shelf";
import type { Keeping } from "./keeping";
import { drafts } from "./drafts";
import { guideFocus } from "./guide_focus";
import { minding, waitForUnsent } from "./leaving";
import { joinTabs } from "./tabs";

const CLOCKS: Clocks = {
    wall: () => Date.now(),
    steady: () => performance.now(),
    after(ms, call) {
        const timer = setTimeout(call, ms);
        return () => clearTimeout(timer);
    },
};

const keeping: Keeping = {
    makeOutbox: (ports, onlyHere) =>
        makeOutbox({ ...ports, clocks: CLOCKS, shelf: openShelf(ports.owner, onlyHere) }),
    joinTabs,
    drafts,
    minding(env, ...about) {
        minding(env, ...about);
        guideFocus(env);
        followDialogs();
        decideOnce(".o_golive_ours");
    },
};

registry.category("golive.keeping").add("keeping", keeping);
registry.category("golive.leaving").add("wait", waitForUnsent);
