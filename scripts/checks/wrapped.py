"""Prints, as JSON, what Odoo makes of our built files: each module as its wrapper leaves it, and the
terms that its export finds.

    wrapped.py <folder that is static/src of the addon golive>
"""

import json
import os
import sys

from babel.messages import extract

from odoo.tools.js_transpiler import transpile_javascript

METHODS = {
    ".js": ("odoo.tools.babel:extract_javascript", {"_t": None}),
    ".xml": ("odoo.tools.translate:babel_extract_qweb", {}),
}


def terms(path, ending):
    method, keywords = METHODS[ending]
    with open(path, "rb") as file:
        found = extract.extract(method, file, keywords=keywords, options={})
        return [message for _line, message, *_rest in found]


def main(folder):
    files = {}
    for root, _folders, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            below = os.path.relpath(path, folder)
            ending = os.path.splitext(name)[1]
            if ending not in METHODS:
                continue
            files[below] = {"terms": terms(path, ending)}
            if ending == ".js":
                with open(path, encoding="utf-8") as file:
                    url = f"/golive/static/src/{below}"
                    files[below]["wrapped"] = transpile_javascript(url, file.read())
    json.dump(files, sys.stdout)


main(sys.argv[1])
