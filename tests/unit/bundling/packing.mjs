import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";
import { deflateSync } from "node:zlib";

const MAGIC = Buffer.from("golive bundle 1\n");
/** PKCS #8 of an Ed25519 key, before its 32 bytes. */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
export const ABOUT = {
    golive: "19.0.1.0.0",
    made: "2026-11-23T16:00:00Z",
    by: { name: "Änne", login: "anne" },
    source: { uuid: "u", name: "test", kind: "test", url: "https://test.example.com" },
};

/**
 * A bundle as whoever holds the key could make it, sound or not.
 * @param {Record<string, string>} parts name → lines
 * @param {(manifest: object) => void} [change] what they write into the manifest before they sign
 * @param {Record<string, Buffer>} [stored] what they store instead
 */
export function packed(parts, change = () => {}, stored = {}) {
    const seed = Buffer.alloc(32, 7);
    const key = createPrivateKey({
        key: Buffer.concat([PKCS8, seed]),
        format: "der",
        type: "pkcs8",
    });
    const { x } = createPublicKey(key).export({ format: "jwk" });
    const bodies = [];
    const told = Object.entries(parts).map(([name, lines]) => {
        const content = Buffer.from(lines);
        const isPacked = content.length >= 4096;
        const body = stored[name] ?? (isPacked ? deflateSync(content, { level: 9 }) : content);
        bodies.push(body);
        return {
            name,
            count: lines.split("\n").length - 1,
            encoding: isPacked || stored[name] ? "zlib" : "plain",
            content: measure(content),
            stored: measure(body),
        };
    });
    const manifest = {
        ...structuredClone(ABOUT),
        format: 1,
        key: Buffer.from(x, "base64url").toString("hex"),
        parts: told,
    };
    change(manifest);
    const written = Buffer.from(canonical(manifest));
    const size = Buffer.alloc(8);
    size.writeBigUInt64BE(BigInt(written.length));
    const start = Buffer.concat([MAGIC, size, hash(written)]);
    const signed = Buffer.concat([start, hash(start), written]);
    return Buffer.concat([signed, sign(null, signed, key), ...bodies]);
}

/** Lines of a part. */
export function lines(...rows) {
    return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}

function canonical(value) {
    if (Array.isArray(value)) {
        return `[${value.map(canonical).join(",")}]`;
    }
    if (value && typeof value === "object") {
        const names = Object.keys(value).sort();
        return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
    }
    return JSON.stringify(value);
}

function measure(data) {
    return { bytes: data.length, sha256: hash(data).toString("hex") };
}

function hash(data) {
    return createHash("sha256").update(data).digest();
}
