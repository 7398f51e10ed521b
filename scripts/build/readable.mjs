/**
 * What esbuild found, one a line as editors and terminals make links of:
 * `src/player/run.ts:12:4: Expected ";"`.
 */
export function readable(error) {
    if (!error.errors) {
        return String(error);
    }
    return error.errors
        .map(({ location, text }) =>
            location ? `${location.file}:${location.line}:${location.column + 1}: ${text}` : text,
        )
        .join("\n");
}
