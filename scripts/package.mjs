// `npm run package`: what an administrator deploys, in dist/.
import "./sandbox/node_version.mjs";

const { makePackages } = await import("./packaging/packages.mjs");
await makePackages();
