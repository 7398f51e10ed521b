// `npm test`: everything that proves Golive, from a bare machine on.
import "./sandbox/node_version.mjs";

const { test } = await import("./sandbox/test.mjs");
await test();
