"""Paths of notebooks, one a line -> one line of JSON each: nbconvert's HTML, or why there is none."""

import json
import sys

from nbconvert import HTMLExporter

exporter = HTMLExporter(template_name="basic")
for line in sys.stdin:
    path = line.rstrip("\n")
    try:
        html, _ = exporter.from_filename(path)
        print(json.dumps({"path": path, "html": html}), flush=True)
    except Exception as error:  # whatever it cannot convert is not compared
        print(json.dumps({"path": path, "error": repr(error)[:300]}), flush=True)
