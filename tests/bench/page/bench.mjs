/** What runs in the page: guides and measures, by name. */
import { driver } from "./guides/driver.mjs";
import { golive } from "./guides/golive.mjs";
import { intro } from "./guides/intro.mjs";
import { shepherd } from "./guides/shepherd.mjs";
import { webTour } from "./guides/web_tour.mjs";
import { drift } from "./measures/drift.mjs";
import { late } from "./measures/late.mjs";
import { left, play } from "./measures/left.mjs";
import { look } from "./measures/look.mjs";
import { closeModal, showInModal } from "./measures/modal.mjs";
import { show } from "./measures/show.mjs";
import { storm } from "./measures/storm.mjs";
import { buildStage, clearStage } from "./stage.mjs";

const GUIDES = { golive, driver, intro, shepherd, webTour };
const MEASURES = { show, late, drift, showInModal, closeModal, storm, left, play };

let guide = null;

window.bench = {
    open(name, options) {
        buildStage();
        guide = GUIDES[name](options);
    },
    begin: (...args) => guide.begin(...args),
    measure: (name, ...args) => MEASURES[name](guide, ...args),
    look,
    end: () => guide.end(),
    close: clearStage,
};
