// Imported first by every command, before anything that an older Node could not even parse.

const NEEDED = [20, 19];

/** What is wrong with this version of Node, in one line; an empty string when it will do. */
export function nodeProblem(version) {
    const [major, minor] = version.split(".").map(Number);
    if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) {
        return "";
    }
    return (
        `Node ${version} is too old: install Node ${NEEDED.join(".")} or later ` +
        "(Debian 13 has it; NodeSource has it for Debian 12) and start again."
    );
}

const problem = nodeProblem(process.versions.node);
if (problem) {
    process.stderr.write(`golive: ${problem}\n`);
    process.exit(1);
}
