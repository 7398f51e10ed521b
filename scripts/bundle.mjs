// `npm run bundle -- export|import|verify FILE`: signed bundles of scenarios and of what was proven.
import "./sandbox/node_version.mjs";

const { bundle } = await import("./bundling/command.mjs");
const say = (line) => process.stdout.write(`${line}\n`);
process.exitCode = await bundle(process.argv.slice(2), { say, env: process.env });
