import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchChromium } from "../../../scripts/testing/chromium.mjs";

/** A browser whose profile lies on a disk, as everybody's does, so that it outlives the browser. */
export function profileOnDisk() {
    const folder = mkdtempSync(join(tmpdir(), "golive-profile-"));
    return {
        /** @returns {Promise<object>} Playwright's browser context */
        open: () => launchChromium({ profile: folder, viewport: { width: 1440, height: 860 } }),
        remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
    };
}
