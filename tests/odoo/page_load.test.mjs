import assert from "node:assert/strict";
import { beginAtPurchase, looked, openDock } from "./harness/guide.mjs";
import { hire } from "./harness/hiring.mjs";
import { scene } from "./harness/scene.mjs";

scene("nothing is asked of the server for Golive before it is opened", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    const ours = [];
    page.on("request", (request) => {
        const told = `${new URL(request.url()).pathname} ${request.postData() ?? ""}`;
        if (/golive/i.test(told)) {
            ours.push(told);
        }
    });
    await buyer.goto("/odoo/purchase");
    await page.waitForLoadState("load");
    await looked(buyer);
    assert.deepEqual(ours, []);
    await openDock(buyer);
    await page.waitForSelector("[data-golive-scenario]");
    assert.ok(
        ours.some((told) => told.includes("golive.scenario/home")),
        ours.join("\n"),
    );
});

scene("nothing of it runs while it is closed, nor once it is closed again", async (enter) => {
    const buyer = await enter(await hire("buyer"));
    const { page } = buyer;
    await page.addInitScript(noteWhatRuns);
    const running = () => page.evaluate(() => globalThis.whatRuns());
    await buyer.goto("/odoo/purchase");
    assert.deepEqual(await running(), []);
    await beginAtPurchase(buyer);
    await page.waitForSelector(".o_golive_spotlight.o_golive_shown");
    assert.notDeepEqual(await running(), []);
    await page.click(".o_golive_dock_close");
    await page.waitForSelector(".o_golive_dock", { state: "detached" });
    assert.deepEqual(await running(), []);
});

/** In the page: observers, timers and frames that code of Golive started and that are still on. */
function noteWhatRuns() {
    const on = new Map();
    const isOurs = () => /golive/.test(new Error().stack.split("\n").slice(2, 6).join("\n"));
    const wrap = (owner, name, begun) => {
        const real = owner[name];
        owner[name] = function (...args) {
            return begun(this, (...changed) => real.apply(this, changed), args);
        };
    };
    wrap(MutationObserver.prototype, "observe", (observer, real, args) => {
        if (isOurs()) {
            on.set(observer, "observer");
        }
        return real(...args);
    });
    wrap(MutationObserver.prototype, "disconnect", (observer, real) => {
        on.delete(observer);
        return real();
    });
    for (const name of ["requestAnimationFrame", "setTimeout"]) {
        wrap(window, name, (_window, real, [callback, ...rest]) => {
            const ours = isOurs();
            const id = real(
                (...told) => {
                    on.delete(`${name} ${id}`);
                    return callback(...told);
                },
                ...rest,
            );
            if (ours) {
                on.set(`${name} ${id}`, name);
            }
            return id;
        });
    }
    wrap(window, "setInterval", (_window, real, args) => {
        const id = real(...args);
        if (isOurs()) {
            on.set(`setInterval ${id}`, "setInterval");
        }
        return id;
    });
    const ends = {
        cancelAnimationFrame: "requestAnimationFrame",
        clearTimeout: "setTimeout",
        clearInterval: "setInterval",
    };
    for (const [name, began] of Object.entries(ends)) {
        wrap(window, name, (_window, real, [id]) => {
            on.delete(`${began} ${id}`);
            return real(id);
        });
    }
    globalThis.whatRuns = () => [...on.values()];
}
