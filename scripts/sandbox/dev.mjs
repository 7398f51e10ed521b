import { command } from "./command.mjs";
import { claimDemo, serveDemo } from "./demo.mjs";
import { repo } from "./paths.mjs";
import { claimPort, parsePort } from "./ports.mjs";
import { start } from "./process.mjs";
import { onSignalEndWith } from "./leaving.mjs";
import { say } from "./stages.mjs";
import { Trouble } from "./trouble.mjs";

const HELP = `
npm run dev                     the demo, built again at every change in src/, on http://127.0.0.1:8069
npm run dev -- --port 8100      on another port

Reload the page to see a change of TypeScript, templates or SCSS. Changed Python restarts Odoo by itself;
changed data files (views, security, scenarios) are installed by the next start.`;

const OPTIONS = { port: { type: "string", default: "8069" } };

/** What Odoo looks at again: Python files, templates, and views and assets at each request. */
const WATCHED = "reload,qweb,xml";

/** `npm run dev`. */
export function dev() {
    return command({ help: HELP, options: OPTIONS }, async (options) => {
        const port = parsePort(options.port);
        await claimPort(port);
        await claimDemo();
        const serving = await serveDemo({ port, dev: WATCHED });
        const builder = start("node", ["esbuild.config.mjs", "--watch"], {
            cwd: repo,
            stdio: ["ignore", "inherit", "inherit"],
        });
        say(
            `\nReady: ${serving.url} (admin/admin, buyer.lindenau/buyer.lindenau); Ctrl-C stops everything.`,
        );
        onSignalEndWith(0);
        const ended = await Promise.race([
            serving.child.ended.then(() => "Odoo"),
            builder.ended.then(() => "the build"),
        ]);
        throw new Trouble(`${ended} stopped by itself: start again`);
    });
}
