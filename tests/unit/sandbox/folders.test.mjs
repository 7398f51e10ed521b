import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { command, complaint, world } from "./shims.mjs";

const FILL = `
    import { writeFileSync } from "node:fs";
    import { wholeFolder } from "$/whole_folder.mjs";`;

/** A command that makes a folder of two files, with `between` happening in the middle. */
function making(folder, between) {
    return `${FILL}
        await command({ help: "" }, async () => {
            const { fresh } = await wholeFolder("${folder}", async (part) => {
                writeFileSync(part + "/one", "1");
                ${between}
                writeFileSync(part + "/two", "2");
                return { version: 1 };
            });
            console.log("fresh " + fresh);
        });`;
}

test("a folder is whole or not there, even when its maker is killed in the middle", async (t) => {
    const { sandbox, env } = world(t);
    const folder = join(sandbox, "root");
    const killed = await command(making(folder, "process.kill(process.pid, 'SIGKILL');"), { env });
    assert.equal(killed.killedBy, "SIGKILL");
    assert.equal(existsSync(folder), false);
    const good = await command(making(folder, ""), { env });
    assert.equal(good.stdout, "fresh true\n");
    const left = readdirSync(sandbox).sort();
    assert.deepEqual(left, ["locks", "root"]);
    assert.equal((await command(making(folder, ""), { env })).stdout, "fresh false\n");
});

test("a folder without its stamp is made anew", async (t) => {
    const { sandbox, env } = world(t);
    const folder = join(sandbox, "root");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "half"), "");
    assert.equal((await command(making(folder, ""), { env })).stdout, "fresh true\n");
    assert.equal(existsSync(join(folder, "half")), false);
});

test("Ctrl-C in the middle leaves no part of it", async (t) => {
    const { sandbox, env } = world(t);
    const wait = `console.log("half"); await new Promise((r) => setTimeout(r, 20_000));`;
    const lines = making(join(sandbox, "root"), wait);
    const stopped = await command(lines, { env, signalOn: /half/, signal: "SIGINT" });
    assert.equal(stopped.status, 130);
    assert.deepEqual(readdirSync(sandbox), ["locks"]);
});

test("two that want the same folder make it once", async (t) => {
    const { sandbox, env } = world(t);
    const lines = making(join(sandbox, "root"), "await new Promise((r) => setTimeout(r, 300));");
    const both = await Promise.all([command(lines, { env }), command(lines, { env })]);
    assert.deepEqual(both.map(({ stdout }) => stdout).sort(), ["fresh false\n", "fresh true\n"]);
});

test("a lock goes with its holder, however that ended", async (t) => {
    const { env } = world(t);
    const hold = `
        import { lock } from "$/lock.mjs";
        await command({ help: "" }, async () => {
            console.log(Boolean(await lock("x", { wait: false })));
            BETWEEN
        });`;
    const killed = hold.replace("BETWEEN", "process.kill(process.pid, 'SIGKILL');");
    await command(killed, { env });
    assert.equal((await command(hold.replace("BETWEEN", ""), { env })).stdout, "true\n");
});

test("a mistake of ours is one line too, its stack in a log", async (t) => {
    const { sandbox, env } = world(t);
    const lines = `await command({ help: "" }, async () => { null.x; });`;
    const result = await command(lines, { env });
    assert.equal(result.status, 1);
    assert.match(complaint(result), /^golive: Cannot read .*mistakes\.log\)$/);
    assert.ok(existsSync(join(sandbox, "logs", "mistakes.log")));
});
