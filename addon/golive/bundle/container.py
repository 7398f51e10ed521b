"""The file: a head, the manifest, its signature, and the parts one after the other.

    head       "golive bundle 1\\n", length of the manifest (8 bytes, big-endian), SHA-256 of the
               manifest, SHA-256 of the 56 bytes before
    manifest   JSON, which holds length and SHA-256 of each part, in the order of their names
    signature  64 bytes, Ed25519, of head and manifest
    parts      lines of JSON, as they are or packed by zlib

Every byte is covered: head and manifest by the signature, the parts by their hashes in the
manifest, and nothing may follow the last one. Nothing in it is a path or a command.
"""

import hashlib
import zlib
from itertools import pairwise

from . import signing
from .canonical import dump, load
from .fault import CONTAINER, MANIFEST, SIGNATURE, BundleFault
from .manifest import FORMAT, check_manifest

MAGIC = b"golive bundle 1\n"
HEAD_SIZE = 88
MAX_MANIFEST = 1024 * 1024
#: Bytes of a file. Odoo takes 128 MiB in a request, where a file is a third longer.
MAX_FILE = 64 * 1024 * 1024
#: From so many bytes on, a part is packed.
PACKED_FROM = 4096


def pack(about, parts, private):
    """A bundle.

    :param about: dict golive, made, by, source, as in the manifest
    :param parts: dict name → list of rows, each a dict with its `id`, whatever their order
    :param private: the key that it is signed with
    :return: bytes, the same for the same input
    """
    told, bodies = [], []
    for name in sorted(parts):
        rows = sorted(parts[name], key=lambda row: row["id"])
        content = b"".join(dump(row) + b"\n" for row in rows)
        is_packed = len(content) >= PACKED_FROM
        stored = zlib.compress(content, 9) if is_packed else content
        bodies.append(stored)
        told.append(
            {
                "name": name,
                "count": len(rows),
                "encoding": "zlib" if is_packed else "plain",
                "content": _measure(content),
                "stored": _measure(stored),
            }
        )
    key = signing.public_of(private).hex()
    manifest = {**about, "format": FORMAT, "key": key, "parts": told}
    check_manifest(manifest)
    written = dump(manifest)
    head = _head(written)
    signature = signing.sign(private, head + written)
    return b"".join([head, written, signature, *bodies])


def open_bundle(data):
    """Read a bundle, and prove it whole.

    :param data: bytes of the file
    :return: pair of the manifest and a dict part → list of rows
    :raise BundleFault: naming the place that is wrong
    """
    manifest, rest = _proven(data)
    parts = {}
    for part in manifest["parts"]:
        stored, rest = rest[: part["stored"]["bytes"]], rest[part["stored"]["bytes"] :]
        if _digest(stored) != part["stored"]["sha256"]:
            raise BundleFault(part["name"], "changed")
        parts[part["name"]] = _rows(part, _content(part, stored))
    return manifest, parts


def _proven(data):
    """The manifest, and what follows its signature, which is as long as it says."""
    if len(data) > MAX_FILE:
        raise BundleFault(CONTAINER, "too_big")
    head = data[:HEAD_SIZE]
    if len(head) < HEAD_SIZE or not head.startswith(MAGIC):
        raise BundleFault(CONTAINER, "unknown")
    if _hash(head[:56]) != head[56:]:
        raise BundleFault(CONTAINER, "changed")
    size = int.from_bytes(head[16:24], "big")
    after = HEAD_SIZE + size + signing.SIGNATURE_SIZE
    if size > MAX_MANIFEST:
        raise BundleFault(CONTAINER, "too_big")
    if len(data) < after:
        raise BundleFault(CONTAINER, "cut")
    written = data[HEAD_SIZE : HEAD_SIZE + size]
    if _hash(written) != head[24:56]:
        raise BundleFault(MANIFEST, "changed")
    manifest = load(written, MANIFEST)
    check_manifest(manifest)
    signature = data[HEAD_SIZE + size : after]
    if not signing.is_signed(bytes.fromhex(manifest["key"]), signature, head + written):
        raise BundleFault(SIGNATURE, "changed")
    missing = after + sum(part["stored"]["bytes"] for part in manifest["parts"]) - len(data)
    if missing:
        raise BundleFault(CONTAINER, "cut" if missing > 0 else "longer")
    return manifest, memoryview(data)[after:]


def _content(part, stored):
    """What was packed, never more than the manifest says."""
    size = part["content"]["bytes"]
    if part["encoding"] == "plain":
        return bytes(stored)
    unpacking = zlib.decompressobj()
    try:
        content = unpacking.decompress(stored, size + 1)
    except zlib.error as error:
        raise BundleFault(part["name"], "malformed") from error
    if len(content) != size or not unpacking.eof or unpacking.unused_data:
        raise BundleFault(part["name"], "size")
    if _digest(content) != part["content"]["sha256"]:
        raise BundleFault(part["name"], "changed")
    return content


def _rows(part, content):
    name = part["name"]
    lines = content.split(b"\n")
    if lines.pop() or len(lines) != part["count"]:
        raise BundleFault(name, "count")
    rows = [load(line, name) for line in lines]
    if not all(isinstance(row, dict) and isinstance(row.get("id"), str) for row in rows):
        raise BundleFault(name, "malformed")
    ids = [row["id"] for row in rows]
    if any(one >= other for one, other in pairwise(ids)):
        raise BundleFault(name, "order")
    return rows


def _head(manifest):
    start = MAGIC + len(manifest).to_bytes(8, "big") + _hash(manifest)
    return start + _hash(start)


def _measure(data):
    return {"bytes": len(data), "sha256": _digest(data)}


def _hash(data):
    return hashlib.sha256(data).digest()


def _digest(data):
    return _hash(data).hex()
