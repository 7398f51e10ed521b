import { drafts } from "../../src/services/drafts";

const MINE = "ab".repeat(32);
const THEIRS = "cd".repeat(32);

QUnit.module("services/drafts", (hooks) => {
    hooks.afterEach(() => sessionStorage.clear());

    QUnit.test("what was typed is there again, until it is given", (assert) => {
        drafts.write(MINE, "run", "vendor", "Der Preis für „Gaze“ 🙂");
        assert.strictEqual(drafts.read(MINE, "run", "vendor"), "Der Preis für „Gaze“ 🙂");
        drafts.write(MINE, "run", "vendor", "");
        assert.strictEqual(drafts.read(MINE, "run", "vendor"), "");
        assert.strictEqual(sessionStorage.length, 0);
    });

    QUnit.test(
        "neither another person nor another step reads it, and then it is gone",
        (assert) => {
            for (const asked of [
                [THEIRS, "vendor"],
                [MINE, "total"],
            ] as const) {
                drafts.write(MINE, "run", "vendor", "The price");
                assert.strictEqual(drafts.read(asked[0], "run", asked[1]), "");
                assert.strictEqual(sessionStorage.length, 0);
            }
        },
    );

    QUnit.test("the longest note is kept, and rubbish is none", (assert) => {
        drafts.write(MINE, "run", "vendor", "ä".repeat(2000));
        assert.strictEqual(drafts.read(MINE, "run", "vendor").length, 2000);
        sessionStorage.setItem("golive.draft run", "no such thing");
        assert.strictEqual(drafts.read(MINE, "run", "vendor"), "");
    });
});
