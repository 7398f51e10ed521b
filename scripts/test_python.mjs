// `npm run test:python [-- --tags /golive:TestRun]`: the addons' Python tests, in Odoo, on a database of its own.
import "./sandbox/node_version.mjs";

const { testPython } = await import("./sandbox/test_python.mjs");
await testPython();
