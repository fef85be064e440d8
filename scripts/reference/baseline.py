"""The baseline in PyTorch, for tests/lab/baseline.test.ts: python3 scripts/reference/baseline.py"""
import torch

from digits import read_digits, write_reference

train_x, train_y, valid_x, valid_y = map(torch.tensor, read_digits())
ideals = torch.stack([train_x[train_y == label].mean(0) for label in (3, 7)])
difference = valid_x[:, None] - ideals
distances = {"l1": difference.abs().mean(-1), "l2": (difference**2).mean(-1).sqrt()}


def judge(distance):
    right = (distance[:, 0] < distance[:, 1]) == (valid_y == 3)
    return {
        "accuracy": right.double().mean().item(),
        "three": right[valid_y == 3].double().mean().item(),
        "seven": right[valid_y == 7].double().mean().item(),
        "mistakes": torch.nonzero(~right).flatten().tolist(),
        # The narrowest decision: were it as small as rounding errors, frameworks could disagree.
        "margin": (distance[:, 0] - distance[:, 1]).abs().min().item(),
        "first": distance[:3].flatten().tolist(),
    }


write_reference(
    "baseline.json",
    {
        "torch": torch.__version__,
        "valid": len(valid_y),
        "idealSums": ideals.sum(1).tolist(),
        "idealThreeRow14": ideals[0].reshape(28, 28)[14].tolist(),
        **{name: judge(distance) for name, distance in distances.items()},
    },
)
