"""Prints, as JSON, words of our templates that a person would read and Odoo's export does not find.

    template_terms.py <folder with templates>

Odoo takes text, and a list of attributes: of elements as they are, of components only with
`.translate`. What is left are words inside an expression, and attributes it does not know.
"""

import json
import os
import re
import sys

from lxml import etree

from odoo.tools.translate import babel_extract_qweb

#: Attributes whose expressions hold no words for people.
TECHNICAL = re.compile(r"^(class|style|t-att(f)?-(class|style|data-.*)|t-on-.*|t-name|t-call|t-ref|expr)$")
#: Attributes that are words, in HTML or ARIA.
WORDS = {"alt", "title", "placeholder", "label", "aria-label", "aria-description"}
LITERAL = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"|`([^`]*)`")


def is_prose(text):
    """Two words, or one that begins like a sentence: not a key, a class or a model's name."""
    return bool(re.search(r"[^\W\d_]+ [^\W\d_]", text) or re.match(r"\s*[A-Z][a-z]+[.!?]?\s*$", text))


def words_of(element):
    for node in element.iter(etree.Element):
        component = node.tag[0].isupper() or "t-component" in node.attrib
        for name, value in node.attrib.items():
            if TECHNICAL.match(name):
                continue
            if component and name.endswith(".translate"):
                yield node.sourceline, value
            elif not component and name in WORDS:
                yield node.sourceline, value
            elif component or name.startswith("t-"):
                for literal in LITERAL.finditer(value):
                    text = next(group for group in literal.groups() if group is not None)
                    if is_prose(text):
                        yield node.sourceline, text
        if node.get("t-translation") != "off":
            yield node.sourceline, node.text or ""
        yield node.sourceline, node.tail or ""


def main(folder):
    lost = []
    for root, _folders, names in sorted(os.walk(folder)):
        for name in sorted(names):
            if not name.endswith(".xml"):
                continue
            path = os.path.join(root, name)
            with open(path, "rb") as file:
                exported = {term for _line, _f, term, _c in babel_extract_qweb(file, [], [], {})}
            for line, text in words_of(etree.parse(path).getroot()):
                term = text.strip()
                if any(char.isalpha() for char in term) and term not in exported:
                    where = os.path.relpath(path, folder)
                    lost.append(f'{where}:{line}: Odoo\'s term export does not find "{term}"')
    json.dump(lost, sys.stdout)


main(sys.argv[1])
