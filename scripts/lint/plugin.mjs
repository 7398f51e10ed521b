import { fileNames } from "./rules/file_names.mjs";
import { floors } from "./rules/floors.mjs";
import { noCycle } from "./rules/no_cycle.mjs";

/** The house rules that no package has. */
export const golive = {
    meta: { name: "golive" },
    rules: { floors, "file-names": fileNames, "no-cycle": noCycle },
};
