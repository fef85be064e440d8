"""Reads the same sprite as src/lab/digits.ts, for the other scripts here."""
import json
from pathlib import Path

import numpy as np
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "public" / "digits"
REFERENCE = ROOT / "tests" / "lab" / "reference"


def read_digits():
    """Returns train_x, train_y, valid_x, valid_y: greys 0 to 1 as [n, 784] float32, labels 3 and 7."""
    manifest = json.loads((FOLDER / "three-seven.json").read_text())
    side, rows, columns = manifest["side"], manifest["rows"], manifest["columns"]
    sprite = np.array(Image.open(FOLDER / manifest["sprite"]))
    tiles = sprite.reshape(rows, side, columns, side).swapaxes(1, 2).reshape(-1, side * side)
    n = sum(manifest["train"])
    m = sum(manifest["valid"])
    x = tiles[: n + m].astype(np.float32) / 255
    return (
        x[:n],
        np.repeat(manifest["classes"], manifest["train"]),
        x[n:],
        np.repeat(manifest["classes"], manifest["valid"]),
    )


def write_reference(name, values):
    """Writes one JSON file for the tests."""
    REFERENCE.mkdir(exist_ok=True)
    (REFERENCE / name).write_text(json.dumps(values, indent=1) + "\n")
