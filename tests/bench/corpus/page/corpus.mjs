import { find } from "../../../../src/screen/find.ts";
import { makeAtlas } from "../../../../src/services/atlas.ts";
import { anchorsOf } from "./anchors.mjs";
import { proposedFor } from "./proposing.mjs";
import { visit } from "./visit.mjs";

/** In the page: what the corpus asks of Golive, and what it does with it. */
async function ready() {
    const { loadBundle } = odoo.loader.modules.get("@web/core/assets");
    await loadBundle("golive.assets_companion");
    await loadBundle("golive.assets_more");
    await loadBundle("web_tour.recorder");
    const { menu } = odoo.__WOWL_DEBUG__.root.env.services;
    const atlas = makeAtlas(menu, { actions: {}, recordOf: () => null, looked() {} });
    window.corpus.look = (anchor) =>
        atlas.standsOn(anchor) ? find(anchor, atlas, document) : { kind: "absent" };
    window.corpus.propose = proposedFor(menu);
}

window.corpus = {
    ready,
    visit,
    anchorsOf: (screen) => anchorsOf(screen, odoo.__WOWL_DEBUG__.root.env.services.orm),
};
