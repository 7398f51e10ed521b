import { difference } from "./difference.mjs";
import { noTally } from "./tally.mjs";

/**
 * Counts QUnit's tests and prints those that fail, whether they run here or in a page.
 */
export class QUnitReport {
    tally = noTally();

    /** @param {object} test the data of QUnit's `testEnd` event */
    testEnd(test) {
        if (test.status === "failed") {
            this.tally.failed++;
            console.error(`✗ ${test.fullName.join(" › ")}`);
            test.errors.forEach((error) => console.error(indented(assertion(error))));
        } else if (test.status === "passed") {
            this.tally.passed++;
        } else {
            this.tally.skipped++;
        }
    }

    /** @param {string} what went wrong outside of any test */
    trouble(what) {
        this.tally.failed++;
        console.error(`✗ ${what}`);
    }
}

function assertion({ message, expected, actual, stack }) {
    const compared = expected !== undefined || actual !== undefined;
    return [
        message ?? "",
        compared ? difference(expected, actual) : "",
        (stack ?? "").split("\n").filter(isOurs).slice(0, 6).join("\n"),
    ]
        .filter(Boolean)
        .join("\n");
}

/** Frames of QUnit, Node and the test runner only hide the line that matters. */
function isOurs(frame) {
    return !/node_modules\/qunit|node:internal|\/qunit\.js|scripts\/testing/.test(frame);
}

const indented = (text) => text.replaceAll(/^/gm, "    ");
