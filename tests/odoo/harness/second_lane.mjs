import { loadLane } from "./lane.mjs";

await loadLane(1);
