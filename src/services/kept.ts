import { registry } from "@web/core/registry";
import { makeOutbox } from "../server/outbox";
import { openShelf } from "../server/outbox_shelf";
import type { Keeping } from "./keeping";
import { minding } from "./leaving";

const keeping: Keeping = { makeOutbox, openShelf, minding };

// @ts-expect-error A category of ours.
registry.category("golive").add("keeping", keeping);
