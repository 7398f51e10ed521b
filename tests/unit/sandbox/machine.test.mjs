import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { command, complaint, node, world } from "./shims.mjs";

const DEMO = "scripts/demo.mjs";
const NOTHING_INSTALLED = { "dpkg-query": "exit 1" };
const asRoot = process.getuid() === 0 ? false : "needs root";

const PACKAGES = `
    import { systemPackages } from "$/system_packages.mjs";
    await command({ help: "" }, () => systemPackages((text) => console.log(text)));`;
const CLUSTER = `
    import { openCluster } from "$/cluster.mjs";
    await command({ help: "" }, async () => { console.log((await openCluster()).host); });`;

test("an option that does not exist: one line, status 2", async (t) => {
    const result = await node([DEMO, "--nonsense"], world(t));
    assert.equal(result.status, 2);
    assert.equal(
        complaint(result),
        "golive: Unknown option '--nonsense': --help lists the options",
    );
});

test("a port that is taken is told before anything is fetched", async (t) => {
    const { sandbox, env } = world(t);
    const server = createServer();
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    t.after(() => server.close());
    const { port } = server.address();
    const result = await node([DEMO, "--port", `${port}`], { env });
    assert.equal(result.status, 1);
    assert.match(complaint(result), new RegExp(`^golive: port ${port} is taken: .*--port N$`));
    assert.equal(existsSync(sandbox), false);
});

test("missing packages without root or sudo: what an administrator must run", async (t) => {
    const programs = { ...NOTHING_INSTALLED, sudo: "exit 1" };
    const { env } = world(t, programs);
    const lines = `process.getuid = () => 1000; ${PACKAGES}`;
    const result = await command(lines, { env });
    assert.equal(result.status, 1);
    assert.match(
        complaint(result),
        /missing and .*apt-get install --no-install-recommends .*python3-lxml/,
    );
});

test("a package server that is not reached", async (t) => {
    const apt = "echo \"W: Failed to fetch http://x Could not resolve 'x'\" >&2; exit 100";
    const { env } = world(t, { ...NOTHING_INSTALLED, "apt-get": apt });
    const lines = `process.getuid = () => 0; ${PACKAGES}`;
    const result = await command(lines, { env });
    assert.equal(result.status, 1);
    assert.match(complaint(result), /Debian's package server was not reached/);
});

test("an Odoo that cannot be fetched leaves nothing half made", async (t) => {
    const apt = "echo 'E: Failed to fetch http://x  Unable to connect to x' >&2; exit 100";
    const { sandbox, env } = world(t, { "apt-get": apt });
    const lines = `
        import { mkdirSync } from "node:fs";
        import { debianOdoo } from "$/debian_odoo.mjs";
        import { logFolder } from "$/paths.mjs";
        mkdirSync(logFolder, { recursive: true });
        await command({ help: "" }, async () => { await debianOdoo(); });`;
    const result = await command(lines, { env });
    assert.equal(result.status, 1);
    assert.match(complaint(result), /was not reached|too full/);
    assert.deepEqual(readdirSync(sandbox).sort(), ["locks", "logs"]);
});

test("PostgreSQL as root without a user to run it as", { skip: asRoot }, async (t) => {
    const result = await command(CLUSTER, world(t, { id: "exit 1" }));
    assert.equal(result.status, 1);
    assert.match(complaint(result), /refuses to run as root .* install the package postgresql/);
});

test("a folder that the database's user cannot enter", { skip: asRoot }, async (t) => {
    const result = await command(CLUSTER, world(t, { setpriv: "exit 1" }));
    assert.equal(result.status, 1);
    assert.match(complaint(result), /user postgres cannot enter .*: move the checkout/);
});

test("a full disk", { skip: asRoot }, async (t) => {
    const { sandbox, env } = world(t);
    mkdirSync(sandbox);
    try {
        execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", sandbox]);
    } catch {
        t.skip("this machine lets nobody mount");
        return;
    }
    try {
        const result = await command(CLUSTER, { env });
        assert.equal(result.status, 1);
        assert.match(complaint(result), /the disk is full/);
        assert.equal(existsSync(join(sandbox, "pg", "data")), false);
    } finally {
        execFileSync("umount", [sandbox]);
    }
});

test("a database server starts, is shared, and is gone with the last who used it", async (t) => {
    const { sandbox, env } = world(t);
    const both = await Promise.all([command(CLUSTER, { env }), command(CLUSTER, { env })]);
    assert.deepEqual(
        both.map(({ status, stdout }) => [status, stdout]),
        [
            [0, "127.0.0.1\n"],
            [0, "127.0.0.1\n"],
        ],
    );
    assert.equal(existsSync(join(sandbox, "pg", "data", "postmaster.pid")), false);
});

test("a server's pid file that a crash left is no obstacle", async (t) => {
    const { sandbox, env } = world(t);
    await command(CLUSTER, { env });
    const leave = `
        import { writeFileSync } from "node:fs";
        writeFileSync("${sandbox}/pg/data/postmaster.pid", process.ppid + "\\n/\\n1\\n1\\n");`;
    await command(leave, { env });
    const again = await command(CLUSTER, { env });
    assert.equal(again.stdout, "127.0.0.1\n", again.stderr);
});
