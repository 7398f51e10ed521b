import { createHash, createPublicKey, verify } from "node:crypto";
import { inflateSync } from "node:zlib";
import { BundleFault } from "./fault.mjs";
import { readManifest } from "./manifest.mjs";

const MAGIC = Buffer.from("golive bundle 1\n");
const HEAD_SIZE = 88;
const SIGNATURE_SIZE = 64;
const MAX_MANIFEST = 1024 * 1024;
/** Bytes of a file. */
export const MAX_FILE = 64 * 1024 * 1024;

/**
 * Proves that a bundle is whole, as docs/bundles.md says and `addon/golive/bundle/container.py` does.
 * @param {Buffer} data the file
 * @returns {object} its manifest
 * @throws {BundleFault} naming the place that is wrong
 */
export function proveBundle(data) {
    const { manifest, rest } = proven(data);
    let from = 0;
    for (const part of manifest.parts) {
        const stored = rest.subarray(from, from + part.stored.bytes);
        from += part.stored.bytes;
        if (digest(stored) !== part.stored.sha256) {
            throw new BundleFault(part.name, "changed");
        }
        checkLines(part, contentOf(part, stored));
    }
    return manifest;
}

/** What people compare: SHA-256 of the public key, 16 groups of 4 hexadecimal digits. */
export function fingerprint(key) {
    return digest(Buffer.from(key, "hex")).match(/.{4}/g).join(" ");
}

/** The manifest, and what follows its signature, which is as long as it says. */
function proven(data) {
    if (data.length > MAX_FILE) {
        throw new BundleFault("container", "too_big");
    }
    const head = data.subarray(0, HEAD_SIZE);
    if (head.length < HEAD_SIZE || !head.subarray(0, MAGIC.length).equals(MAGIC)) {
        throw new BundleFault("container", "unknown");
    }
    if (!hash(head.subarray(0, 56)).equals(head.subarray(56))) {
        throw new BundleFault("container", "changed");
    }
    const size = head.readBigUInt64BE(16);
    if (size > MAX_MANIFEST) {
        throw new BundleFault("container", "too_big");
    }
    const signed = HEAD_SIZE + Number(size);
    const after = signed + SIGNATURE_SIZE;
    if (data.length < after) {
        throw new BundleFault("container", "cut");
    }
    const written = data.subarray(HEAD_SIZE, signed);
    if (!hash(written).equals(head.subarray(24, 56))) {
        throw new BundleFault("manifest", "changed");
    }
    const manifest = readManifest(written);
    if (!isSigned(manifest.key, data.subarray(signed, after), data.subarray(0, signed))) {
        throw new BundleFault("signature", "changed");
    }
    const stored = manifest.parts.reduce((sum, part) => sum + part.stored.bytes, 0);
    if (data.length !== after + stored) {
        throw new BundleFault("container", data.length < after + stored ? "cut" : "longer");
    }
    return { manifest, rest: data.subarray(after) };
}

function isSigned(key, signature, message) {
    const x = Buffer.from(key, "hex").toString("base64url");
    try {
        const known = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
        return verify(null, message, known, signature);
    } catch {
        return false;
    }
}

/** What was packed, never more than the manifest says. */
function contentOf({ name, encoding, content }, stored) {
    if (encoding === "plain") {
        return stored;
    }
    const unpacked = unpack(name, stored, content.bytes + 1);
    if (unpacked.buffer.length !== content.bytes || unpacked.engine.bytesWritten < stored.length) {
        throw new BundleFault(name, "size");
    }
    if (digest(unpacked.buffer) !== content.sha256) {
        throw new BundleFault(name, "changed");
    }
    return unpacked.buffer;
}

function unpack(name, stored, maxOutputLength) {
    try {
        return inflateSync(stored, { info: true, maxOutputLength });
    } catch (error) {
        const isTooLong = error.code === "ERR_BUFFER_TOO_LARGE";
        throw new BundleFault(name, isTooLong ? "size" : "malformed");
    }
}

function checkLines({ name, count }, content) {
    let last = null;
    let lines = 0;
    for (let from = 0; from < content.length; lines += 1) {
        const end = content.indexOf(10, from);
        if (end < 0) {
            throw new BundleFault(name, "count");
        }
        const id = Buffer.from(idOf(name, content.subarray(from, end)));
        if (last && Buffer.compare(last, id) >= 0) {
            throw new BundleFault(name, "order");
        }
        last = id;
        from = end + 1;
    }
    if (lines !== count) {
        throw new BundleFault(name, "count");
    }
}

function idOf(name, line) {
    let row;
    try {
        row = JSON.parse(line.toString("utf8"));
    } catch {
        throw new BundleFault(name, "malformed");
    }
    if (typeof row?.id !== "string") {
        throw new BundleFault(name, "malformed");
    }
    return row.id;
}

function hash(data) {
    return createHash("sha256").update(data).digest();
}

function digest(data) {
    return hash(data).toString("hex");
}
