import { joinTabs, type Tabs } from "../../src/services/tabs";

let owners = 0;

/** Tabs of one person, and what each was made to let go of. */
function open(names: readonly string[]): Record<string, Tabs & { readonly left: string[] }> {
    const owner = `tabs ${++owners}`;
    return Object.fromEntries(
        names.map((name) => {
            const left: string[] = [];
            const letGo = async (run: string): Promise<void> => {
                await Promise.resolve();
                left.push(run);
            };
            return [name, { ...joinTabs(owner, name, letGo), left }];
        }),
    );
}

QUnit.module("tabs", () => {
    QUnit.test("who plays a run says so, of that run only", async (assert: Assert) => {
        const { a, b } = open(["a", "b"]);
        assert.false(await b?.isElsewhere("run"));
        a?.plays("run");
        assert.true(await b?.isElsewhere("run"));
        assert.false(await b?.isElsewhere("other"));
        assert.false(await a?.isElsewhere("run"));
        a?.plays(null);
        assert.false(await b?.isElsewhere("run"), "nobody plays it any more");
    });

    QUnit.test("taking it waits until the other has let go", async (assert: Assert) => {
        const { a, b } = open(["a", "b"]);
        a?.plays("run");
        await b?.take("run");
        assert.deepEqual(a?.left, ["run"]);
        b?.plays("run");
        assert.true(await a?.isElsewhere("run"));
    });

    QUnit.test("of two that ask at once, one is first", async (assert: Assert) => {
        const { a, b } = open(["a", "b"]);
        const both = await Promise.all([a?.isElsewhere("run"), b?.isElsewhere("run")]);
        assert.deepEqual(both, [false, true]);
    });

    QUnit.test("a tab that woke up late lets go of it", async (assert: Assert) => {
        const { a, b, c } = open(["a", "b", "c"]);
        a?.plays("run");
        b?.plays("run");
        assert.true(await c?.isElsewhere("run"));
        const left = [...(a?.left ?? []), ...(b?.left ?? [])];
        assert.deepEqual(left, ["run"], "one of them, and only one");
    });

    QUnit.test("another person's tabs hear nothing", async (assert: Assert) => {
        const { a } = open(["a"]);
        const { b } = open(["b"]);
        a?.plays("run");
        assert.false(await b?.isElsewhere("run"));
    });
});
