import { openDock, openPage } from "./page.mjs";
import { p50, p95, row } from "./figures.mjs";
import { aboveModal } from "./modal.mjs";
import { startRun } from "./clinic.mjs";

const GUIDES = ["golive", "driver", "shepherd", "intro", "webTour"];
const NAMES = { driver: "driver.js", shepherd: "shepherd", intro: "intro.js", webTour: "web_tour" };
const ANCHORS = {
    a: { css: "#bench_a" },
    b: { css: "#bench_b" },
    late: { css: "#bench_late" },
    in: { css: "#bench_in" },
};
const ROUNDS = 40;
const LATE_ROUNDS = 15;
const CYCLES = 200;
const MANY_CYCLES_OF_PEERS = 40;

/** The same page played by Golive and by its peers, each in a page of its own, one after the other. */
export async function stageRows({ clinic, browser, bundle, log }) {
    const run = await startRun(clinic, "bench.stage", ANCHORS);
    const found = {};
    for (const name of GUIDES) {
        log(`the stage, played by ${NAMES[name] ?? "Golive"}`);
        found[name] = await playStage({ clinic, browser, bundle, name, run });
    }
    return rowsOf(found);
}

async function playStage({ clinic, browser, bundle, name, run }) {
    const page = await openPage(browser, clinic, bundle);
    if (name === "golive") {
        await openDock(page);
    }
    const measure = (...args) => page.evaluate((given) => bench.measure(...given), args);
    const begin = (ids) => page.evaluate((given) => bench.begin(given), ids);
    await page.evaluate(([guide, uid]) => bench.open(guide, { run: uid }), [name, run]);
    await begin();
    const figures = { show: await measure("show", ROUNDS), drift: await measure("drift") };
    if (name === "webTour") {
        await page.close();
        return { ...figures, ...(await playTourAgain({ clinic, browser, bundle })) };
    }
    figures.late = await measure("late", LATE_ROUNDS);
    Object.assign(figures, await aboveModal(page));
    if (name === "golive") {
        figures.storm = await measure("storm");
    }
    await page.evaluate(() => bench.end());
    figures.left = await measure("left", ["a", "b"]);
    figures.heap = await heapGrowth(page, name === "golive" ? CYCLES : MANY_CYCLES_OF_PEERS);
    await page.context().close();
    return figures;
}

/** A tour cannot be asked to show something out of its order: each question gets a tour of its own. */
async function playTourAgain({ clinic, browser, bundle }) {
    const page = await openPage(browser, clinic, bundle);
    const measure = (...args) => page.evaluate((given) => bench.measure(...given), args);
    const tour = async (ids) => {
        await page.evaluate(() => bench.open("webTour"));
        await page.evaluate((given) => bench.begin(given), ids);
    };
    await tour(["a", "late", "a"]);
    const late = await measure("late", LATE_ROUNDS);
    await page.reload();
    await page.waitForSelector(".o_action_manager > :not(:empty)");
    await page.addScriptTag({ content: bundle.script });
    await tour(["a", "in", "a"]);
    const modal = await aboveModal(page);
    await page.context().close();
    return { late, ...modal };
}

/** Bytes that are kept for each time that a guide is begun, shown twice and ended, once settled. */
async function heapGrowth(page, cycles) {
    const inspector = await page.context().newCDPSession(page);
    const used = async () => {
        await inspector.send("HeapProfiler.collectGarbage");
        return (await inspector.send("Runtime.getHeapUsage")).usedSize;
    };
    const play = (count) =>
        page.evaluate(async (times) => {
            for (let time = 0; time < times; time++) {
                await bench.measure("play", ["a", "b"], 2);
            }
        }, count);
    await play(5);
    const before = await used();
    await play(cycles);
    return ((await used()) - before) * (CYCLES / cycles);
}

function rowsOf(found) {
    const { golive, ...peers } = found;
    const ofPeers = (figure) =>
        Object.fromEntries(
            Object.entries(peers).flatMap(([name, figures]) => {
                const value = figure(figures);
                return value === undefined ? [] : [[NAMES[name], value]];
            }),
        );
    const line = (name, unit, budget, figure) =>
        row(name, figure(golive), unit, budget, ofPeers(figure));
    const of = (kind, part, share) => (figures) => {
        const known = (figures[kind] ?? []).filter(Boolean);
        return figures[kind] && (known.length ? share(known.map((one) => one[part])) : null);
    };
    const drift =
        (move) =>
        ({ drift: all }) =>
            all?.[move];
    return [
        line("show, p50", "ms", null, of("show", "ms", p50)),
        line("show, p95", "ms", null, of("show", "ms", p95)),
        line("show, p95 in frames", "frames", 2, of("show", "frames", p95)),
        line("late target, p50", "ms", null, of("late", "ms", p50)),
        line("late target, p50 in frames", "frames", 2, of("late", "frames", p50)),
        line("drift after a layout shift", "px", 2, drift("layout shift")),
        line("drift after an inner scroll", "px", 2, drift("inner scroll")),
        line("drift after a replaced node", "px", 2, drift("replaced node")),
        line("hidden under a modal dialog", "times", 0, ({ above }) => Number(!above)),
        line("out of reach above a modal dialog", "times", null, ({ reach }) => Number(!reach)),
        line("looks per frame in a storm of 1,000 mutations", "looks", 1, ({ storm }) => storm),
        line("listeners, observers, timers and frames left", "pieces", 0, ({ left }) => left),
        line("heap growth over 200 runs", "MB", 1, ({ heap }) => heap && heap / 1e6),
    ];
}
