"""Values that src/lab/descent*.ts must reproduce, from PyTorch's own differentiation and optimisers.

    python3 scripts/reference/descent.py        writes tests/lab/reference/descent.json

Everything is computed in 64-bit floats. Made with PyTorch 1.13.
"""
import json
from pathlib import Path

import torch
from torch.autograd.functional import hessian

torch.set_default_dtype(torch.float64)


def two_valleys(x):
    return x**4 / 4 - x**2 + x / 4


CURVES = {"bowl": lambda w: (w**2).sum(), "two-valleys": lambda w: two_valleys(w[0])}
LANDSCAPES = {
    "stretched-bowl": lambda w: (w[0] ** 2 + 12 * w[1] ** 2) / 2,
    "bent-valley": lambda w: (1 - w[0]) ** 2 + 5 * (w[1] - w[0] ** 2) ** 2,
    "two-valleys": lambda w: two_valleys(w[0]) + w[1] ** 2,
}


def differentiate(loss, at):
    weights = torch.tensor(at, requires_grad=True)
    value = loss(weights)
    value.backward()
    return {
        "at": at,
        "value": value.item(),
        "gradient": weights.grad.tolist(),
        "hessian": hessian(loss, torch.tensor(at)).tolist(),
    }


def walk(loss, at, rate, momentum, steps):
    weights = torch.tensor(at, requires_grad=True)
    optimiser = torch.optim.SGD([weights], lr=rate, momentum=momentum)
    path = [at]
    for _ in range(steps):
        optimiser.zero_grad()
        loss(weights).backward()
        optimiser.step()
        path.append(weights.tolist())
    return {"start": at, "rate": rate, "momentum": momentum, "path": path}


def newton(loss, at, steps):
    weights, path = torch.tensor(at), [at]
    for _ in range(steps):
        leaf = weights.clone().requires_grad_()
        loss(leaf).backward()
        weights = weights - torch.linalg.solve(hessian(loss, weights), leaf.grad)
        path.append(weights.tolist())
    return {"start": at, "path": path}


def fit():
    """The book's roller coaster: t² against noisy speeds, fitted from fixed weights."""
    torch.manual_seed(42)
    time = torch.arange(0, 20).double()
    speed = torch.randn(20) * 3 + 0.75 * (time - 9.5) ** 2 + 1
    runs = []
    for unit, start, rate in [("seconds", [0.5, -3.0, 10.0], 1e-5), ("scaled", [5.0, 3.0, 10.0], 0.3)]:
        u = time if unit == "seconds" else (time - 9.5) / 9.5
        features = torch.stack([u**2, u, torch.ones(20)], dim=1)
        loss = lambda w: ((features @ w - speed) ** 2).mean()
        best = torch.linalg.lstsq(features, speed[:, None]).solution[:, 0]
        runs.append({
            "unit": unit,
            **differentiate(loss, start),
            **{"walk": walk(loss, start, rate, 0.0, 10)},
            "best": best.tolist(),
            "bestLoss": loss(best).item(),
        })
    return {"time": time.tolist(), "speed": speed.tolist(), "runs": runs}


# (loss, start, rate): far enough from the floor to show, near enough to stay.
WALKS = {"stretched-bowl": ([-2.0, 1.0], 0.05), "bent-valley": ([-1.2, 1.0], 0.01), "two-valleys": ([1.9, -1.2], 0.1)}

reference = {
    "curves": {name: [differentiate(loss, [x]) for x in (-2.0, -0.3, 0.7, 1.9)] for name, loss in CURVES.items()},
    "landscapes": {
        name: [differentiate(loss, at) for at in ([-1.5, 0.4], [0.3, -1.1], [1.7, 1.2])]
        for name, loss in LANDSCAPES.items()
    },
    "walks": {
        name: {
            "descent": walk(LANDSCAPES[name], start, rate, 0.0, 20),
            "momentum": walk(LANDSCAPES[name], start, rate, 0.9, 20),
            "newton": newton(LANDSCAPES[name], start, 6),
        }
        for name, (start, rate) in WALKS.items()
    },
    "fit": fit(),
}
# The floor of the two valleys: the root of x³ − 2x + 1/4 on the left.
x = torch.tensor(-1.5)
for _ in range(50):
    x = x - (x**3 - 2 * x + 0.25) / (3 * x**2 - 2)
reference["floor"] = x.item()

target = Path(__file__).parents[2] / "tests/lab/reference/descent.json"
target.write_text(json.dumps(reference, indent=1) + "\n")
