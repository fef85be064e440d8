"""Values that src/lab/augment*.ts and resize*.ts must reproduce, from NumPy, PyTorch and Pillow.

    python3 scripts/reference/augment.py        writes tests/lab/reference/augment.json

The formulas are fastai's (https://docs.fast.ai/vision.augment.html), written anew in NumPy; sampling is left to
torch.nn.functional.grid_sample (align_corners=True), resizing to Pillow. Made with NumPy 1.24, PyTorch 1.13, Pillow 9.4.
"""
import json
import math
from pathlib import Path

import numpy as np
import torch
from PIL import Image

rng = np.random.default_rng(42)


def rotation(degrees):
    t = math.radians(degrees)
    return np.array([[math.cos(t), math.sin(t), 0], [-math.sin(t), math.cos(t), 0], [0, 0, 1]])


def zooming(zoom, x, y):
    s = 1 / zoom
    return np.array([[s, 0, (1 - s) * (2 * x - 1)], [0, s, (1 - s) * (2 * y - 1)], [0, 0, 1]])


def warping(x, y):
    corners = np.array([[-1, -1], [-1, 1], [1, -1], [1, 1]], float)
    moved = np.array([[-1 - y, -1 - x], [-1 + y, 1 + x], [1 + y, -1 + x], [1 - y, 1 - x]])
    rows, right = [], []
    for (p, q), (u, v) in zip(corners, moved):
        rows += [[u, v, 1, 0, 0, 0, -p * u, -p * v], [0, 0, 0, u, v, 1, -q * u, -q * v]]
        right += [p, q]
    return np.append(np.linalg.solve(np.array(rows), np.array(right)), 1).reshape(3, 3)


def matrix(v, height, width):
    affine = np.diag([-1.0 if v["flipped"] else 1.0, 1, 1]) @ rotation(v["degrees"]) @ zooming(v["zoom"], v["zoomX"], v["zoomY"])
    affine[0, 1] *= height / width
    affine[1, 0] *= width / height
    return warping(v["warpX"], v["warpY"]) @ affine


def sample(picture, m, height, width, mode):
    ys, xs = np.meshgrid(np.linspace(-1, 1, height), np.linspace(-1, 1, width), indexing="ij")
    seen = np.stack([xs, ys, np.ones_like(xs)], -1) @ m.T
    coords = seen[..., :2] / seen[..., 2:]
    result = torch.nn.functional.grid_sample(
        torch.tensor(picture.transpose(2, 0, 1)[None]),
        torch.tensor(coords[None]),
        mode="bilinear",
        padding_mode=mode,
        align_corners=True,
    )
    return result[0].numpy().transpose(1, 2, 0)


def logit(x):
    x = np.clip(x, 1e-7, 1 - 1e-7)
    return -np.log(1 / x - 1)


def light(pixels, change, contrast):
    return 1 / (1 + np.exp(-(logit(pixels) + logit(np.array(change))) * contrast))


def resize(picture, method, size, mode, at=(0.5, 0.5)):
    h, w, _ = picture.shape
    H, W = size
    if method == "squish":
        cut = picture
    else:
        m = (max if method == "pad" else min)(w / W, h / H)
        cw, ch = int(m * W), int(m * H)
        left, top = int(at[0] * (w - cw)), int(at[1] * (h - ch))
        cut = picture[max(top, 0) : max(top, 0) + ch, max(left, 0) : max(left, 0) + cw]
        # fastai skips the padding when it rounds to nothing on the left and the top; here the right and bottom still get theirs.
        if cw > w or ch > h:
            pad = [(max(-top, 0), max(ch - h - max(-top, 0), 0)), (max(-left, 0), max(cw - w - max(-left, 0), 0)), (0, 0)]
            cut = np.pad(cut, pad, mode={"zeros": "constant", "border": "edge", "reflection": "reflect"}[mode])
    planes = [Image.fromarray(cut[..., c].astype(np.float32), "F").resize((W, H), Image.BILINEAR) for c in range(3)]
    return np.stack([np.asarray(p) for p in planes], -1)


def plain(array):
    return np.round(np.asarray(array, float), 6).ravel().tolist()


still = dict(flipped=False, degrees=0, zoom=1, zoomX=0.5, zoomY=0.5, warpX=0, warpY=0, brightness=0.5, contrast=1, noise=0, noiseSeed=0)
variants = [
    still,
    {**still, "flipped": True},
    {**still, "degrees": 10},
    {**still, "degrees": -31.5, "flipped": True},
    {**still, "zoom": 1.1, "zoomX": 0.2, "zoomY": 0.9},
    {**still, "zoom": 0.8},
    {**still, "degrees": 130, "zoom": 0.6},
    {**still, "warpX": 0.2},
    {**still, "warpX": -0.13, "warpY": 0.2},
    {**still, "flipped": True, "degrees": 7, "zoom": 1.3, "zoomX": 0.7, "zoomY": 0.1, "warpX": 0.1, "warpY": -0.2, "brightness": 0.58, "contrast": 0.85},
]

height, width = 9, 13
picture = rng.random((height, width, 3))
batch = []
for v in variants:
    for size in [(height, width), (7, 7)]:
        for mode in ["zeros", "border", "reflection"]:
            if mode == "zeros" and size != (7, 7):
                continue
            m = matrix(v, height, width)
            seen = sample(picture, m, *size, mode)
            lit = light(seen, v["brightness"], v["contrast"]) if v["brightness"] != 0.5 or v["contrast"] != 1 else seen
            batch.append(dict(variant=v, size=size, padMode=mode, matrix=plain(m), pixels=plain(lit)))

levels = np.array([0, 0.001, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999, 1])
lighting = [dict(brightness=b, contrast=c, pixels=plain(light(levels, b, c))) for b, c in [(0.5, 1), (0.6, 1), (0.4, 1), (0.5, 1.25), (0.5, 0.8), (0.05, 1), (0.55, 0.9)]]

wide, tall = rng.random((12, 17, 3)), rng.random((20, 9, 3))
resizes = []
for name, source in [("wide", wide), ("tall", tall)]:
    for method, mode, at in [
        ("squish", "reflection", (0.5, 0.5)),
        ("crop", "reflection", (0.5, 0.5)),
        ("crop", "reflection", (0.1, 0.9)),
        ("pad", "zeros", (0.5, 0.5)),
        ("pad", "border", (0.5, 0.5)),
        ("pad", "reflection", (0.3, 0.8)),
    ]:
        for size in [(5, 5), (14, 14), (6, 10)]:
            resizes.append(dict(source=name, method=method, padMode=mode, at=at, size=size, pixels=plain(resize(source, method, size, mode, at))))

out = Path(__file__).parents[2] / "tests/lab/reference/augment.json"
json.dump(
    dict(
        picture=dict(height=height, width=width, pixels=plain(picture)),
        batch=batch,
        levels=plain(levels),
        lighting=lighting,
        wide=dict(height=12, width=17, pixels=plain(wide)),
        tall=dict(height=20, width=9, pixels=plain(tall)),
        resizes=resizes,
    ),
    out.open("w"),
    separators=(",", ":"),
)
print(f"{out.name}: {out.stat().st_size} bytes, {len(batch)} pictures, {len(resizes)} resizes")
