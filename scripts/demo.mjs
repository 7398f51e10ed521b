import "./sandbox/node_version.mjs";

const { demo } = await import("./sandbox/demo.mjs");
await demo();
