"""Pixel gradients, attacked digits and favourite pictures by PyTorch, for tests/lab/fgsm.test.ts and unit-pictures.test.ts:
python3 scripts/reference/adversarial.py"""
import torch
from torch import nn
import torch.nn.functional as F

from digits import read_digits, write_reference

INDICES, EPSILON = [0, 100, 300, 400], 0.1
SHRINK, SMOOTH, STEPS = 0.05, 0.1, 60
_, _, valid_x, valid_y = map(torch.tensor, read_digits())


def layer(inputs, outputs, at):
    """Weights that need no random generator: the test writes the same formula."""
    steps = torch.arange(inputs * outputs, dtype=torch.float64)
    made = nn.Linear(inputs, outputs)
    made.weight.data = (torch.sin(steps + at) / inputs**0.5).float().reshape(inputs, outputs).T.contiguous()
    made.bias.data.zero_()
    return made


first, last = layer(784, 30, 0), layer(30, 1, 1)
net = nn.Sequential(first, nn.ReLU(), last)

x = valid_x[INDICES].clone().requires_grad_()
target = (valid_y[INDICES] == 3).float()[:, None]
F.binary_cross_entropy_with_logits(net(x), target).backward()
moved = (x + EPSILON * x.grad.sign()).clamp(0, 1).detach()


def maximise(activation):
    """Gradient ascent on the regularised activation, all of it differentiated by PyTorch."""
    picture = torch.full((28, 28), 0.2)
    for _ in range(STEPS):
        picture.requires_grad_()
        (slope,) = torch.autograd.grad(activation(picture.reshape(1, 784)), picture)
        cost = SHRINK / 2 * (picture**2).sum()
        cost = cost + SMOOTH / 2 * ((picture[1:] - picture[:-1]) ** 2).sum()
        cost = cost + SMOOTH / 2 * ((picture[:, 1:] - picture[:, :-1]) ** 2).sum()
        (price,) = torch.autograd.grad(cost, picture)
        picture = (picture + slope / slope.norm() - price).detach().clamp(0, 1)
    return picture.flatten()


write_reference(
    "adversarial.json",
    {
        "torch": torch.__version__,
        "indices": INDICES,
        "epsilon": EPSILON,
        "signs": ["".join("-0+"[int(s) + 1] for s in row.sign()) for row in x.grad],
        "movedSums": moved.double().sum(1).tolist(),
        "shrink": SHRINK,
        "smooth": SMOOTH,
        "steps": STEPS,
        "three": [round(v, 6) for v in maximise(lambda p: net(p).sum())[280:504].tolist()],
        "seven": [round(v, 6) for v in maximise(lambda p: -net(p).sum())[280:504].tolist()],
        "hidden4": [round(v, 6) for v in maximise(lambda p: first(p)[0, 4])[280:504].tolist()],
    },
)
