"""Test data of a step: `label: value`, one a line, or plain text."""

import re

LABELLED = re.compile(r"(?P<label>[^\W\d_][^:=\n]{0,39}?)\s*[:=](?!//)\s*(?P<value>.*)")


def data_of(text, otherwise):
    """:param otherwise: the label of what has none
    :return: list of (label, value); a value is "" where nothing stands behind a label
    """
    found, rest = [], []
    for line in text.split("\n"):
        match = LABELLED.fullmatch(line.strip(" \t•-*"))
        if match:
            found.append((match["label"].strip(), match["value"].strip()))
        elif line.strip():
            rest.append(line.strip())
    return [*found, *([(otherwise, " · ".join(rest))] if rest else [])]
