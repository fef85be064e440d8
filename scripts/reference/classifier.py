"""Losses and weights of a few SGD steps in PyTorch, for tests/lab/classifier.test.ts: python3 scripts/reference/classifier.py"""
import torch
from torch import nn

from digits import read_digits, write_reference

RATE, BATCH, STEPS = 0.1, 64, 40
train_x, train_y, valid_x, valid_y = map(torch.tensor, read_digits())
sizes = {"linear": [784, 1], "net": [784, 30, 1]}


def initial(inputs, outputs, layer):
    """Weights that need no random generator: the test writes the same formula."""
    steps = torch.arange(inputs * outputs, dtype=torch.float64)
    return (torch.sin(steps + layer) / inputs**0.5).float().reshape(inputs, outputs)


def train(widths):
    layers = []
    for at, (inputs, outputs) in enumerate(zip(widths, widths[1:])):
        layer = nn.Linear(inputs, outputs)
        layer.weight.data = initial(inputs, outputs, at).T.contiguous()
        layer.bias.data.zero_()
        layers += [layer, nn.ReLU()]
    model = nn.Sequential(*layers[:-1])
    optimiser = torch.optim.SGD(model.parameters(), lr=RATE)
    criterion = nn.BCEWithLogitsLoss()
    losses = []
    for step in range(STEPS):
        # Every 26th digit from a moving start: both classes in each batch, no shuffle needed.
        chosen = (torch.arange(BATCH) * 26 + step) % len(train_x)
        loss = criterion(model(train_x[chosen]), (train_y[chosen] == 3).float()[:, None])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    with torch.no_grad():
        logits = model(valid_x)
        right = (logits[:, 0] > 0) == (valid_y == 3)
    return {
        "losses": losses,
        "lastWeights": model[-1].weight.flatten()[:30].tolist(),
        "lastBias": model[-1].bias.tolist(),
        "logits": logits.flatten()[:20].tolist(),
        "accuracy": right.double().mean().item(),
    }


write_reference(
    "classifier.json",
    {"torch": torch.__version__, "rate": RATE, "batch": BATCH, **{k: train(v) for k, v in sizes.items()}},
)
