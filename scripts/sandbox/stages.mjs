const WIDTH = 74;

/** How long something took, for people: "0.4 s", "12 s", "2 min 5 s". */
export function duration(milliseconds) {
    const seconds = milliseconds / 1000;
    if (seconds < 10) {
        return `${seconds.toFixed(1)} s`;
    }
    const whole = Math.round(seconds);
    return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Runs one stage and prints what it does and how long it took. `work` gets `note`, which replaces what
 * the closing line says about the stage (default: "done"). What runs at the same time may pass `quiet`.
 */
export async function stage(title, work, { print = say } = {}) {
    const began = Date.now();
    let result = "done";
    print(`▸ ${title}`);
    const value = await work((text) => {
        result = text;
    });
    print(`  ${result.padEnd(WIDTH)} ${duration(Date.now() - began).padStart(8)}`);
    return value;
}

export function say(line) {
    process.stdout.write(`${line}\n`);
}
