import { openShelf } from "../../src/server/outbox_shelf";

const bytes = (...of: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(of);
let owners = 0;

QUnit.module("outbox shelf", () => {
    QUnit.test("keeps bytes for the next page of the same owner only", async (assert: Assert) => {
        const owner = `shelf ${++owners}`;
        const shelf = openShelf(owner, (error) => assert.ok(false, String(error)));
        await shelf.put("a", bytes(1, 2));
        await shelf.put("b", bytes(3));
        await shelf.put("a", bytes(4));
        await shelf.put("b", null);
        const next = openShelf(owner, (error) => assert.ok(false, String(error)));
        assert.deepEqual([...(await next.all())], [["a", bytes(4)]]);
        const stranger = openShelf(`${owner} else`, (error) => assert.ok(false, String(error)));
        assert.deepEqual([...(await stranger.all())], []);
    });

    QUnit.test(
        "what the disk does not take stays in memory, and is said",
        async (assert: Assert) => {
            const put = IDBObjectStore.prototype.put;
            const said: unknown[] = [];
            const shelf = openShelf(`shelf ${++owners}`, (reason) => said.push(reason));
            await shelf.put("a", bytes(1));
            IDBObjectStore.prototype.put = () => {
                throw new DOMException("full", "QuotaExceededError");
            };
            try {
                await shelf.put("a", bytes(2));
                assert.deepEqual([...(await shelf.all())], [["a", bytes(2)]]);
                assert.equal(said.length, 1);
            } finally {
                IDBObjectStore.prototype.put = put;
            }
            await shelf.put("a", bytes(3));
            assert.deepEqual([...(await shelf.all())], [["a", bytes(3)]]);
        },
    );
});
