"""Prints, as JSON, words of the built scenarios and paths that an addon's terms do not have: a new
version would arrive in English, whatever had been translated of the one before.

    content_terms.py <folder with addons>
"""

import glob
import json
import os
import sys

import polib
from lxml import etree

#: Fields that are translated, by model.
SPOKEN = {
    "golive.scenario": ("name", "summary", "labels"),
    "golive.step": ("title", "say", "why", "expect"),
    "golive.path": ("name",),
}


def known(addon):
    """Reference, as Odoo writes it → words."""
    files = glob.glob(os.path.join(addon, "i18n", "*.pot"))
    return {
        place: entry.msgid
        for path in files
        for entry in polib.pofile(path)
        for place, _line in entry.occurrences
    }


def lost(addon):
    name = os.path.basename(addon)
    terms = known(addon)
    for file in ("scenarios.xml", "paths.xml"):
        path = os.path.join(addon, "data", file)
        if not os.path.exists(path):
            continue
        for record in etree.parse(path).getroot().iter("record"):
            for field in record.findall("field"):
                if field.get("name") not in SPOKEN.get(record.get("model"), ()) or not field.text:
                    continue
                place = f"model:{record.get('model')},{field.get('name')}:{name}.{record.get('id')}"
                if terms.get(place) != field.text:
                    yield f"addon/{name}/data/{file}: {place}: not in its terms: npm run terms"


def main(folder):
    addons = sorted(glob.glob(os.path.join(folder, "*", "")))
    print(json.dumps([fault for addon in addons for fault in lost(addon.rstrip(os.sep))]))


main(*sys.argv[1:])
