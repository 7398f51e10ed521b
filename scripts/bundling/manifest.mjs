import { BundleFault } from "./fault.mjs";

export const FORMAT = 1;
const MAX_PARTS = 64;
const MAX_TEXT = 500;
/** Bytes of a bundle's content, unpacked. */
export const MAX_CONTENT = 256 * 1024 * 1024;
const KINDS = ["production", "training", "test", "development"];
const NAME = /^[a-z][a-z_]{0,63}$/;
const HASH = /^[0-9a-f]{64}$/;
const MADE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/**
 * The manifest in these bytes, read strictly: JSON in its one form, as docs/bundles.md says.
 * @param {Buffer} bytes
 * @returns {object}
 */
export function readManifest(bytes) {
    const manifest = parse(bytes);
    if (Number.isInteger(manifest?.format) && manifest.format !== FORMAT) {
        throw new BundleFault("manifest", "format");
    }
    need(
        has(manifest, {
            format: isCount,
            golive: isText,
            made: (value) => isText(value) && MADE.test(value) && !Number.isNaN(Date.parse(value)),
            by: (value) => has(value, { name: isText, login: isText }),
            source: (value) =>
                has(value, {
                    uuid: isText,
                    name: isText,
                    kind: (kind) => KINDS.includes(kind),
                    url: isText,
                }),
            key: isHash,
            parts: (value) => Array.isArray(value) && value.every(isPart),
        }),
    );
    const { parts } = manifest;
    const names = parts.map(({ name }) => name);
    need(parts.length > 0 && parts.length <= MAX_PARTS);
    need(names.every((name, place) => place === 0 || names[place - 1] < name));
    if (parts.reduce((sum, { content }) => sum + content.bytes, 0) > MAX_CONTENT) {
        throw new BundleFault("manifest", "too_big");
    }
    return manifest;
}

function parse(bytes) {
    try {
        const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
        const value = JSON.parse(text);
        need(canonical(value) === text);
        return value;
    } catch {
        throw new BundleFault("manifest", "malformed");
    }
}

/** JSON in its one form: keys in order, no spaces. */
function canonical(value) {
    if (Array.isArray(value)) {
        return `[${value.map(canonical).join(",")}]`;
    }
    if (value && typeof value === "object") {
        const pairs = Object.keys(value)
            .sort()
            .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
        return `{${pairs.join(",")}}`;
    }
    return JSON.stringify(value);
}

function isPart(part) {
    const isMeasure = (value) => has(value, { bytes: isCount, sha256: isHash });
    return (
        has(part, {
            name: (value) => isText(value) && NAME.test(value),
            count: isCount,
            encoding: (value) => value === "plain" || value === "zlib",
            content: isMeasure,
            stored: isMeasure,
        }) &&
        (part.encoding === "zlib" || canonical(part.content) === canonical(part.stored))
    );
}

function has(value, rules) {
    if (!value || typeof value !== "object" || Array.isArray(value)) {
        return false;
    }
    const names = Object.keys(rules);
    return (
        Object.keys(value).length === names.length &&
        names.every((name) => Object.hasOwn(value, name) && rules[name](value[name]))
    );
}

function isText(value) {
    return typeof value === "string" && [...value].length <= MAX_TEXT && !value.includes("\0");
}

function isCount(value) {
    return Number.isInteger(value) && value >= 0 && value <= MAX_CONTENT;
}

function isHash(value) {
    return typeof value === "string" && HASH.test(value);
}

function need(condition) {
    if (!condition) {
        throw new BundleFault("manifest", "malformed");
    }
}
