// `npm run lint:scenarios [-- --app purchase] [--scenario key]`: looks in a real Odoo for all that the
// scenarios point at, without a browser.
import "./sandbox/node_version.mjs";

const { lintScenarios } = await import("./sandbox/lint_scenarios.mjs");
await lintScenarios();
