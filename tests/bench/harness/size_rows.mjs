import { bytesOf, sizes } from "../../../scripts/checks/sizes.mjs";
import { peerBytes } from "./peers.mjs";
import { row } from "./figures.mjs";

/** Bytes as served, beside what each peer is when bundled and minified, and Odoo's tours as served. */
export async function sizeRows({ clinic, log }) {
    log("sizes");
    const isTour = (file) => file.startsWith("/web_tour/");
    const isInteractive = (file) => isTour(file) || file.startsWith("/web/static/lib/hoot-dom/");
    const peers = await peerBytes();
    const boot = { ...peers, web_tour: await bytesOf(clinic.url, "web.assets_web", isTour) };
    const lazy = { web_tour: await bytesOf(clinic.url, "web_tour.interactive", isInteractive) };
    const beside = [boot, lazy];
    return (await sizes(clinic.url)).map(({ name, value, unit, budget }, at) =>
        row(name, value, unit, budget, beside[at]),
    );
}
