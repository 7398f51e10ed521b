import { fingerprint } from "./container.mjs";

/** What a bundle says of itself, a line each. */
export function told(manifest) {
    const { source, by, made, golive, key, parts } = manifest;
    const width = Math.max(...parts.map(({ name }) => name.length));
    return [
        `from         ${source.name} (${source.kind}), ${source.url}`,
        `database     ${source.uuid}`,
        `made         ${made} by ${by.name} (${by.login}), Golive ${golive}`,
        `fingerprint  ${fingerprint(key)}`,
        ...parts.map(
            ({ name, count, content }) =>
                `  ${name.padEnd(width)}  ${`${count}`.padStart(7)}  ${content.sha256}`,
        ),
    ];
}
