/**
 * Something outside the code is wrong: the message says in one line what it is and what to do. It is
 * shown without a stack. Any other error is a mistake in these scripts.
 */
export class Trouble extends Error {
    /** @param {string} message what is wrong: what to do. @param {number} [exitCode] default 1 */
    constructor(message, exitCode = 1) {
        super(message.replace(/\s*\n\s*/g, " "));
        this.name = "Trouble";
        this.exitCode = exitCode;
    }
}
