/** Of all recorded steps so many have to be played the first time, in per cent. */
export const WANTED = 95;

/** @param {import("./replay.mjs").Report[]} reports */
export function share(reports) {
    const sum = (of) => reports.reduce((all, report) => all + report[of], 0);
    const [recorded, replayed] = [sum("recorded"), sum("replayed")];
    return { recorded, replayed, percent: recorded ? (100 * replayed) / recorded : 0 };
}

/** The reports as lines, and what they come to. */
export function table(reports) {
    const width = Math.max(...reports.map(({ key }) => key.length));
    const { recorded, replayed, percent } = share(reports);
    const lines = reports.flatMap(({ key, said, step, why, ...one }) => [
        `${key.padEnd(width)}  ${`${one.replayed}/${one.recorded}`.padStart(6)}${step && `  at “${step}”`}${why && `: ${why}`}`,
        ...(one.lost ? [`${" ".repeat(width)}          became no step: ${one.lost}`] : []),
        ...said.map((words) => `${" ".repeat(width)}          said: ${words}`),
    ]);
    return [...lines, `${replayed} of ${recorded} steps, ${percent.toFixed(1)} %`];
}
