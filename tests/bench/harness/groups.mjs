import { corpus } from "../corpus/run.mjs";
import { formRows } from "./form_rows.mjs";
import { hospitalRows } from "./hospital_rows.mjs";
import { lookRows } from "./look_rows.mjs";
import { pageRows } from "./page_rows.mjs";
import { serverRows } from "./server_rows.mjs";
import { sizeRows } from "./size_rows.mjs";
import { stageRows } from "./stage_rows.mjs";

/** What `npm run bench` measures, in this order. A later part of Golive adds its own rows here. */
export const GROUPS = {
    size: sizeRows,
    page: pageRows,
    stage: stageRows,
    form: formRows,
    look: lookRows,
    server: serverRows,
    hospital: hospitalRows,
    // The last one: it changes views and languages.
    corpus: ({ clinic, browser, log }) => corpus({ world: clinic, browser, log }),
};
