import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { openWorld } from "../../scripts/sandbox/world.mjs";

const COMMAND = join(import.meta.dirname, "..", "..", "scripts", "bundle.mjs");
const NAMES = ["bundle_a", "bundle_b", "bundle_c"];

/** Another database than those that were copied from the same one, with people and an administrator's key. */
const SETTLED = (uuid, kind, logins) => `
from datetime import datetime, timedelta
env["ir.config_parameter"].set_param("database.uuid", "${uuid}")
admin = env.ref("base.user_admin")
env["golive.database"].with_user(admin).declare({"kind": "${kind}", "reason": "A trial"})
groups = env.ref("base.group_user") | env.ref("base.group_partner_manager")
people = {
    login: env["res.users"].create({"name": login.title(), "login": login, "group_ids": [(6, 0, groups.ids)]})
    for login in ${JSON.stringify(logins)}
}
tomorrow = datetime.now() + timedelta(days=1)
for user in (admin, people["ann"]):
    keys = env["res.users.apikeys"].with_user(user)
    print("key", user.login, keys._generate("rpc", "bundles", tomorrow))
`;

/** A scenario of the hospital's own, approved, and played by two people in their turns and by one alone. */
const PLAYED = `
import uuid
roles = {
    key: env["golive.role"].create({"key": f"trial.{key}", "name": key.title()})
    for key in ("clerk", "boss")
}
roles["clerk"].user_ids = people["ann"]
roles["boss"].user_ids = people["ben"]
env["golive.path"].create({
    "name": "Becoming a clerk",
    "role_id": roles["clerk"].id,
    "line_ids": [(0, 0, {"key": "trial.work", "mode": "practice"})],
})
scenario = env["golive.scenario"].create({
    "key": "trial.work", "name": "Work", "app": "base", "start": "base.action_partner_form",
    "kind": "process", "spec": {"roles": ["trial.clerk", "trial.boss"]},
    "role_ids": [(6, 0, [role.id for role in roles.values()])],
    "step_ids": [
        (0, 0, {"sequence": 1, "key": "make", "title": "Make", "say": "Make a contact.", "spec": {
            "binds": {"name": "contact", "model": "res.partner", "from": "new"},
            "check": {"form": {"model": "res.partner", "field": "name"}}}}),
        (0, 0, {"sequence": 2, "key": "look", "title": "Look", "say": "Look at it.",
                "actor_id": roles["boss"].id}),
    ],
})
scenario._keep_author(people["ben"])
scenario.submit()
scenario.with_user(admin).approve()
def played(mode):
    uid = str(uuid.uuid4())
    def entry(step, **values):
        return {"uid": str(uuid.uuid4()), "step": step, "outcome": "done", "seconds": 2, **values}
    runs = env["golive.run"].with_context({})
    runs.with_user(people["ann"]).start(scenario.id, mode, uid)
    partner = env["res.partner"].with_user(people["ann"]).create({"name": "Gloves & Co"})
    runs.with_user(people["ann"]).record(uid, [entry("make", page="passed", binds={"contact": partner.id})])
    runs.with_user(people["ben"]).claim(uid)
    runs.with_user(people["ben"]).record(uid, [entry("look")])
for mode in ("learn", "practice", "test"):
    played(mode)
`;

describe("bundles", () => {
    const worlds = {};
    const keys = {};
    let folder;

    before(async () => {
        folder = mkdtempSync(join(tmpdir(), "golive_bundles_"));
        for (const name of NAMES) {
            worlds[name] = await openWorld({ name });
        }
        await Promise.all([
            settle("bundle_a", "test", ["ann", "ben"], PLAYED),
            settle("bundle_b", "training", ["ann"]),
            settle("bundle_c", "production", ["ann", "ben"]),
        ]);
    });

    after(async () => {
        await Promise.all(Object.values(worlds).map((world) => world.stop()));
        rmSync(folder, { recursive: true, force: true });
    });

    async function settle(name, kind, logins, more = "") {
        const code = `${SETTLED(`uuid-of-${name}`, kind, logins)}${more}\nenv.cr.commit()\n`;
        const printed = await worlds[name].odooShell(code);
        for (const [, login, key] of printed.matchAll(/key (\S+) (\S+)/g)) {
            keys[`${name} ${login}`] = key;
        }
    }

    const file = (name) => join(folder, `${name}.golive`);
    const rows = (name, sql) => worlds[name].psql(sql);

    /** `npm run bundle -- …`: its status and what it said. */
    function bundle(args, key = "") {
        const env = { ...process.env, GOLIVE_API_KEY: key };
        const child = spawn(process.execPath, [COMMAND, ...args], { env });
        let said = "";
        child.stdout.on("data", (text) => (said += text));
        child.stderr.on("data", (text) => (said += text));
        return new Promise((resolve) => child.on("close", (code) => resolve({ code, said })));
    }

    function reach(verb, name, path, { login = "admin", more = [] } = {}) {
        const { url, db } = worlds[name];
        const args = [verb, path, "--url", url, "--database", db, ...more];
        return bundle(args, keys[`${name} ${login}`]);
    }

    async function done(...call) {
        const { code, said } = await reach(...call);
        assert.equal(code, 0, said);
        return said;
    }

    /** Name, lines and hash of each part, as `verify` prints them. */
    async function parts(path) {
        const { code, said } = await bundle(["verify", path]);
        assert.equal(code, 0, said);
        return said.split("\n").filter((line) => /^ {2}\w+ +\d+ {2}[0-9a-f]{64}$/.test(line));
    }

    async function fingerprint(path) {
        const { said } = await bundle(["verify", path]);
        return /fingerprint {2}(.+)/.exec(said)[1];
    }

    async function takes(name, path) {
        return done("import", name, path, { more: ["--trust", await fingerprint(path)] });
    }

    test("A to B, B to C, A to C and back to A: the same lines with the same hashes", async () => {
        await done("export", "bundle_a", file("a"));
        const first = await parts(file("a"));
        assert.match(
            first.find((line) => line.includes("runs")),
            / 3 {2}/,
        );

        const refused = await reach("import", "bundle_b", file("a"));
        assert.equal(refused.code, 1);
        assert.ok(refused.said.includes(await fingerprint(file("a"))), refused.said);
        assert.match(
            await done("import", "bundle_b", file("a"), {
                more: ["--dry-run", "--trust", await fingerprint(file("a"))],
            }),
            /Nothing was written/,
        );
        assert.deepEqual(await rows("bundle_b", "SELECT count(*) FROM golive_run"), [["0"]]);

        assert.match(await takes("bundle_b", file("a")), /Ben \(ben\), lines: \d+/);
        await done("export", "bundle_b", file("b"));
        assert.deepEqual(await parts(file("b")), first);

        assert.doesNotMatch(await takes("bundle_c", file("b")), /Ben \(ben\), lines/);
        const again = await takes("bundle_c", file("a"));
        assert.doesNotMatch(again, /\d+ (new|brought)/, again);
        await done("export", "bundle_c", file("c"));
        assert.deepEqual(await parts(file("c")), first);

        const home = await takes("bundle_a", file("c"));
        assert.doesNotMatch(home, /\d+ (new|brought)/, home);
        await done("export", "bundle_a", file("a2"));
        assert.deepEqual(await parts(file("a2")), first);

        for (const name of NAMES) {
            const competent = await rows(
                name,
                `SELECT count(*) FROM golive_attempt tried JOIN res_users person ON person.id = tried.user_id
                  WHERE person.login = 'ann' AND tried.grade = 'passed'`,
            );
            assert.deepEqual(competent, [["1"]], name);
            const counted = await rows(name, "SELECT count(*), count(binds) FROM golive_result");
            assert.deepEqual(counted, [["6", name === "bundle_a" ? "3" : "0"]], name);
        }
        const wrote = [];
        for (const name of NAMES) {
            const [[here, told]] = await rows(
                name,
                `SELECT (SELECT count(*) FROM golive_scenario_author_rel link
                          WHERE link.golive_scenario_id = scenario.id), told_authors->0->>'login'
                   FROM golive_scenario scenario WHERE key = 'trial.work'`,
            );
            wrote.push([here, told]);
        }
        assert.deepEqual(
            wrote.map(([here, told]) => [here, told || null]),
            [
                ["1", null],
                ["0", "ben"],
                ["1", null],
            ],
            "who wrote it goes on through a database that does not know them",
        );
        const told = await rows(
            "bundle_c",
            "SELECT DISTINCT source_records FROM golive_result WHERE source_records IS NOT NULL",
        );
        assert.deepEqual(told, [["contact: Gloves & Co (res.partner)"]]);
        assert.deepEqual(
            await rows(
                "bundle_c",
                "SELECT database, kind, login FROM golive_review WHERE act = 'approved'",
            ),
            [[worlds.bundle_a.db, "test", "admin"]],
        );
    });

    test("what is not whole, and who is no administrator, is refused", async () => {
        const data = readFileSync(file("a"));
        data[data.length - 1] ^= 1;
        writeFileSync(file("changed"), data);
        const { code, said } = await reach("import", "bundle_b", file("changed"));
        assert.equal(code, 1);
        assert.match(said, /the part "turns": it was changed/);
        for (const call of [
            ["export", "bundle_b", file("never")],
            ["import", "bundle_b", file("a")],
        ]) {
            const person = await reach(...call, { login: "ann" });
            assert.equal(person.code, 2);
            assert.match(person.said, /Only administrators of Golive/);
        }
    });
});
