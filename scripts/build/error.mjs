/** A mistake in what is built, in words for the one who made it: printed without a stack. */
export class BuildError extends Error {}
