import { registry } from "@web/core/registry";
import { makeOutbox } from "../server/outbox";
import { openShelf } from "../server/outbox_shelf";
import type { Keeping } from "./keeping";
import { minding, waitForUnsent } from "./leaving";
import { joinTabs } from "./tabs";

const keeping: Keeping = { makeOutbox, openShelf, minding, joinTabs };

registry.category("golive.keeping").add("keeping", keeping);
registry.category("golive.leaving").add("wait", waitForUnsent);
