import { frames } from "../frames.mjs";

const IDLE = 20;

/** What a guide leaves behind when it has been opened, has shown something and ended: should be nothing. */
export async function left(guide, ids) {
    // The first time loads and keeps what is only ever made once.
    await play(guide, ids);
    const before = window.benchLedger.read();
    await play(guide, ids);
    const after = window.benchLedger.read();
    const asked = window.benchLedger.counts.frames;
    await frames(IDLE);
    // Each of our own frames asks for one.
    const framesLeft = window.benchLedger.counts.frames - asked - IDLE;
    const more = Object.keys(after).map((kind) => Math.max(0, after[kind] - before[kind]));
    return more.reduce((sum, one) => sum + one, 0) + Math.max(0, framesLeft);
}

/** Begins, shows these and ends; `rest`: frames until what was begun last has ended, too. */
export async function play(guide, ids, rest = 40) {
    await guide.begin(ids);
    for (const id of ids) {
        guide.show(id);
        await frames(3);
    }
    await guide.end();
    await frames(rest);
}
