// `npm run dev`: Golive in Odoo while one works on it.
import "./sandbox/node_version.mjs";

const { dev } = await import("./sandbox/dev.mjs");
await dev();
