"""Paths on stdin, one a line; those that nbformat reads on stdout."""
import logging
import sys
import warnings

import nbformat

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
for line in sys.stdin:
    path = line.rstrip("\n")
    try:
        nbformat.read(path, as_version=4)
    except Exception:
        continue
    print(path, flush=True)
