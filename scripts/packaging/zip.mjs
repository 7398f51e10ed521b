import { crc32, deflateRawSync } from "node:zlib";

/** 1980-01-01 00:00, the first moment a zip can name: the same files give the same bytes. */
const DATE = 0x0021;
const TIME = 0;
const DEFLATED = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const MADE_BY_UNIX = 0x031e;
const NEEDED = 20;
const MODE = 0o100644;

/**
 * A zip file of these files, in the order of their names.
 * @param {Map<string, Uint8Array>} files by path with forward slashes
 * @returns {Buffer}
 */
export function zip(files) {
    const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(toEntry);
    const parts = [];
    const directory = [];
    let offset = 0;
    for (const { name, head, body } of entries) {
        parts.push(localHeader(name, head), body);
        directory.push(directoryHeader(name, head, offset));
        offset += 30 + name.length + body.length;
    }
    const listing = Buffer.concat(directory);
    return Buffer.concat([...parts, listing, closing(entries.length, listing.length, offset)]);
}

function toEntry([path, bytes]) {
    const name = Buffer.from(path, "utf8");
    const body = deflateRawSync(bytes, { level: 9 });
    const head = Buffer.alloc(22);
    head.writeUInt16LE(FLAGS, 0);
    head.writeUInt16LE(DEFLATED, 2);
    head.writeUInt16LE(TIME, 4);
    head.writeUInt16LE(DATE, 6);
    head.writeUInt32LE(crc32(bytes), 8);
    head.writeUInt32LE(body.length, 12);
    head.writeUInt32LE(bytes.length, 16);
    head.writeUInt16LE(name.length, 20);
    return { name, head, body };
}

function localHeader(name, head) {
    const start = Buffer.alloc(6);
    start.writeUInt32LE(0x04034b50, 0);
    start.writeUInt16LE(NEEDED, 4);
    return Buffer.concat([start, head, Buffer.alloc(2), name]);
}

function directoryHeader(name, head, offset) {
    const start = Buffer.alloc(8);
    start.writeUInt32LE(0x02014b50, 0);
    start.writeUInt16LE(MADE_BY_UNIX, 4);
    start.writeUInt16LE(NEEDED, 6);
    const end = Buffer.alloc(16);
    end.writeUInt32LE(MODE * 0x10000, 8);
    end.writeUInt32LE(offset, 12);
    return Buffer.concat([start, head, end, name]);
}

function closing(count, size, offset) {
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(size, 12);
    end.writeUInt32LE(offset, 16);
    return end;
}
