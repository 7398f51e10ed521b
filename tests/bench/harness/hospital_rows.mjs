import { openCopy } from "../../../scripts/sandbox/database_copy.mjs";
import { row } from "./figures.mjs";

/** Making the demo hospital on what is installed, with Odoo's own start. */
export async function hospitalRows({ log }) {
    log("making the demo hospital");
    const { on, remove } = await openCopy("bench_hospital", { hospital: "ground" });
    try {
        const began = performance.now();
        await on.once(["-i", "golive_demo"], { what: "making the hospital" });
        return [row("making the demo hospital", (performance.now() - began) / 1000, "s", 180)];
    } finally {
        await remove();
    }
}
