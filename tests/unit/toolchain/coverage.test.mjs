import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readContent } from "../../../scripts/build/content.mjs";
import { repo } from "../../../scripts/sandbox/paths.mjs";

const { shipped, paths } = await readContent(repo);
const keys = [...new Set(shipped.map(({ scenario }) => scenario.key))].sort();

test("the page on coverage names every scenario that is shipped, and no other", () => {
    const page = readFileSync(join(repo, "docs/coverage.md"), "utf8");
    const named = new Set([...page.matchAll(/`(\w+\.\w+)`/g)].map(([, key]) => key));
    assert.deepEqual([...named].sort(), keys);
});

test("every scenario says how far a site may vary it, and every step why and what is to be seen", () => {
    for (const { scenario } of shipped) {
        assert.ok(scenario.processClass, scenario.key);
        for (const { key, why, expect } of scenario.steps) {
            assert.ok(why, `${scenario.key}, ${key}: why`);
            assert.ok(expect?.text ?? expect?.check, `${scenario.key}, ${key}: expect`);
        }
    }
});

test("every role that acts has a path, which ends in scenarios of its own area", () => {
    const acting = shipped.flatMap(({ scenario }) => scenario.roles);
    const taught = new Set(paths.map(({ path }) => path.role));
    assert.deepEqual(
        [...new Set(acting)].filter((role) => !taught.has(role)),
        [],
    );
});

test("whoever follows a path may play every scenario on it", () => {
    const data = readFileSync(join(repo, "addon/golive/data/golive_role.xml"), "utf8");
    const records = [...data.matchAll(/<record id="role_(\w+)"[^]*?<\/record>/g)];
    const keys = new Map();
    const learns = new Map();
    for (const [text, id] of records) {
        const [, key] = /<field name="key">([\w.]+)</.exec(text) ?? [];
        keys.set(id, key ?? keys.get(id));
        learns.set(
            keys.get(id),
            [...text.matchAll(/ref\('role_(\w+)'\)/g)].map(([, other]) => other),
        );
    }
    for (const { path } of paths) {
        const as = [path.role, ...(learns.get(path.role) ?? []).map((id) => keys.get(id))];
        for (const line of path.lines) {
            const { roles } = shipped.find(
                ({ scenario }) => scenario.key === line.scenario,
            ).scenario;
            assert.ok(
                roles.some((role) => as.includes(role)),
                `${path.role}: ${line.scenario} is for ${roles.join(", ")}`,
            );
        }
    }
});
