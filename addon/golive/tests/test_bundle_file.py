import zlib

from odoo.tests import BaseCase, tagged

from ..bundle import container, signing
from ..bundle.canonical import dump
from ..bundle.container import HEAD_SIZE, open_bundle, pack
from ..bundle.fault import BundleFault

KEY = bytes(range(32))
ABOUT = {
    "golive": "19.0.1.0.0",
    "made": "2026-11-23T16:00:00Z",
    "by": {"name": "Änne", "login": "anne"},
    "source": {"uuid": "u", "name": "test", "kind": "test", "url": "https://test.example.com"},
}
PARTS = {
    "runs": [{"id": "b", "mode": "learn"}, {"id": "a", "note": "Ä"}],
    "results": [{"id": f"{place:04}", "text": "x" * 40} for place in range(90)],
}


@tagged("post_install", "-at_install")
class TestBundleFile(BaseCase):
    """The file itself: whole, or refused with the place that is wrong."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.data = pack(ABOUT, PARTS, KEY)

    def fault(self, data):
        with self.assertRaises(BundleFault) as caught:
            open_bundle(bytes(data))
        return caught.exception.where, caught.exception.code

    def resigned(self, change, body=b"", tail=None):
        """The file with another manifest, and signed again: by who holds the key."""
        size = int.from_bytes(self.data[16:24], "big")
        manifest, rest = open_bundle(self.data)[0], self.data[HEAD_SIZE + size + 64 :]
        change(manifest)
        written = dump(manifest)
        head = container._head(written)
        return head + written + signing.sign(KEY, head + written) + (tail or rest) + body

    def test_the_same_content_has_the_same_bytes(self):
        turned = {name: list(reversed(rows)) for name, rows in reversed(PARTS.items())}
        self.assertEqual(pack(ABOUT, turned, KEY), self.data)
        manifest, rows = open_bundle(self.data)
        self.assertEqual(rows["runs"], [{"id": "a", "note": "Ä"}, {"id": "b", "mode": "learn"}])
        self.assertEqual([part["encoding"] for part in manifest["parts"]], ["zlib", "plain"])

    def test_one_other_byte_anywhere_is_refused_with_its_place(self):
        size = int.from_bytes(self.data[16:24], "big")
        signature = HEAD_SIZE + size
        manifest, _rows = open_bundle(self.data)
        [results, _runs] = [part["stored"]["bytes"] for part in manifest["parts"]]
        ends = [
            (HEAD_SIZE, "container"),
            (signature, "manifest"),
            (signature + 64, "signature"),
            (signature + 64 + results, "results"),
            (len(self.data), "runs"),
        ]
        for place in range(len(self.data)):
            changed = bytearray(self.data)
            changed[place] ^= 1 + place % 255
            where, _code = self.fault(changed)
            self.assertEqual(where, next(name for end, name in ends if place < end), place)

    def test_what_is_cut_or_longer_is_refused(self):
        for end in range(0, len(self.data), 7):
            self.assertEqual(self.fault(self.data[:end])[0], "container", end)
        self.assertEqual(self.fault(self.data[:-1]), ("container", "cut"))
        self.assertEqual(self.fault(self.data + b"\n"), ("container", "longer"))
        self.assertEqual(self.fault(b""), ("container", "unknown"))
        self.assertEqual(self.fault(b"PK\3\4" + self.data), ("container", "unknown"))

    def test_another_key_is_another_signature(self):
        other = pack(ABOUT, PARTS, bytes(range(1, 33)))
        size = int.from_bytes(self.data[16:24], "big")
        signature = slice(HEAD_SIZE + size, HEAD_SIZE + size + 64)
        mixed = bytearray(self.data)
        mixed[signature] = other[signature]
        self.assertEqual(self.fault(mixed), ("signature", "changed"))

    def test_who_holds_the_key_still_says_nothing_but_the_form(self):
        def named(name):
            return lambda manifest: manifest["parts"][1].update(name=name)

        def content(**values):
            return lambda manifest: manifest["parts"][0]["content"].update(values)

        for change in (
            *(
                named("../x"),
                named("runs/x"),
                named("/runs"),
                named("results"),
                named("a"),
                named(""),
            ),
            lambda manifest: manifest["parts"].append(manifest["parts"][0]),
            lambda manifest: manifest["parts"].reverse(),
            lambda manifest: manifest.update(parts=[]),
            lambda manifest: manifest.update(more=1),
            lambda manifest: manifest.update(key="00"),
            lambda manifest: manifest.update(made="2026-13-23T16:00:00Z"),
            lambda manifest: manifest["source"].update(kind="paradise"),
            lambda manifest: manifest["source"].update(kind=["test"]),
            lambda manifest: manifest["parts"][0].update(count=-1),
            lambda manifest: manifest["parts"][0].update(count=True),
            lambda manifest: manifest["parts"][0].update(encoding="python"),
            lambda manifest: manifest["parts"][1]["content"].update(bytes=1),
        ):
            self.assertEqual(self.fault(self.resigned(change)), ("manifest", "malformed"))
        for change, fault in (
            (lambda manifest: manifest.update(format=2), ("manifest", "format")),
            (content(bytes=2**40), ("manifest", "malformed")),
            (content(bytes=2**28), ("manifest", "too_big")),
            (content(bytes=20), ("results", "size")),
            (content(bytes=100_000), ("results", "size")),
            (content(sha256="0" * 64), ("results", "changed")),
            (lambda manifest: manifest["parts"][0].update(count=89), ("results", "count")),
            (lambda manifest: manifest["parts"].pop(), ("container", "longer")),
            (lambda manifest: manifest["parts"].pop(0), ("container", "longer")),
        ):
            self.assertEqual(self.fault(self.resigned(change)), fault)

    def test_lines_are_there_once_in_order_and_in_their_one_form(self):
        for lines, code in (
            (b'{"id":"b"}\n{"id":"a"}\n', "order"),
            (b'{"id":"a"}\n{"id":"a"}\n', "order"),
            (b'{"id":"a"}\n{"id": "b"}\n', "malformed"),
            (b'{"id":"a"}\n{"id":"b","id":"b"}\n', "malformed"),
            (b'{"id":"a"}\n{"id":"b","x":NaN}\n', "malformed"),
            (b'{"id":"a"}\n{"id":"b","x":1e400}\n', "malformed"),
            (b'{"id":"a"}\n{"id":"b","x":' + b"9" * 5000 + b"}\n", "malformed"),
            (b'{"id":"a"}\n{"id":"b","x":"\xff"}\n', "malformed"),
            (b'{"id":"a"}\n{"id":"b","x":"\xc0\xaf"}\n', "malformed"),
            (b'{"id":"a"}\n{"id":"b","x":"\\ud800"}\n', "malformed"),
            (b'{"id":"a"}\n["b"]\n', "malformed"),
            (b'{"id":"a"}\n{"id":1}\n', "malformed"),
            (b'{"id":"a"}\n' + b"[" * 5000 + b"\n", "malformed"),
            (b'{"id":"a"}\n{"id":"b"}', "count"),
        ):

            def change(manifest, lines=lines):
                measure = container._measure(lines)
                manifest["parts"][1].update(content=measure, stored=measure, count=2)

            data = self.resigned(change)
            plain = open_bundle(self.data)[0]["parts"][1]["stored"]["bytes"]
            self.assertEqual(self.fault(data[:-plain] + lines), ("runs", code), lines[:40])

    def test_parts_that_change_places_or_names_are_refused(self):
        size = int.from_bytes(self.data[16:24], "big")
        start = HEAD_SIZE + size + 64
        [results, _runs] = [part["stored"]["bytes"] for part in open_bundle(self.data)[0]["parts"]]
        body = self.data[start:]
        swapped = self.data[:start] + body[results:] + body[:results]
        self.assertEqual(self.fault(swapped), ("results", "changed"))
        for name in (b"attempt", b"runs/..", b"resultz"):
            renamed = self.data.replace(b'"results"', b'"' + name + b'"')
            self.assertEqual(self.fault(renamed), ("manifest", "changed"))
        other = self.resigned(lambda manifest: manifest["parts"][0].update(name="attempts"))
        self.assertEqual(list(open_bundle(other)[1]), ["attempts", "runs"], "who holds the key")

    def test_a_bomb_is_never_unpacked(self):
        bomb = zlib.compress(b"\0" * 50_000_000, 9)

        def change(manifest):
            part = manifest["parts"][0]
            part.update(stored=container._measure(bomb))
            part["content"]["bytes"] = 4096
            manifest["parts"].pop()

        self.assertEqual(self.fault(self.resigned(change, tail=bomb)), ("results", "size"))
