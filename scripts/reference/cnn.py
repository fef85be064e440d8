"""A few steps of the convolutional net in PyTorch, for tests/lab/cnn.test.ts: python3 scripts/reference/cnn.py"""
import torch
from torch import nn

from digits import read_digits, write_reference

RATE, MOMENTUM, BATCH, STEPS = 0.05, 0.9, 32, 12
train_x, train_y, valid_x, _ = map(torch.tensor, read_digits())


def initial(inputs, outputs, layer):
    """Weights that need no random generator: the test writes the same formula."""
    steps = torch.arange(inputs * outputs, dtype=torch.float64)
    return (torch.sin(steps + layer) / inputs**0.5).float().reshape(inputs, outputs)


layers = []
for at, (channels, outputs) in enumerate(((1, 8), (8, 16), (16, 32))):
    layer = nn.Conv2d(channels, outputs, 5, 2, 2)
    # Rows of our weights run over the window's rows, its columns, then channels.
    layer.weight.data = initial(25 * channels, outputs, at).reshape(5, 5, channels, outputs).permute(3, 2, 0, 1).contiguous()
    layer.bias.data.zero_()
    layers += [layer, nn.ReLU()]
last = nn.Linear(4 * 4 * 32, 1)
last.weight.data = initial(4 * 4 * 32, 1, 3).T.contiguous()
last.bias.data.zero_()


class ChannelsLast(nn.Module):
    def forward(self, x):
        return x.permute(0, 2, 3, 1).flatten(1)


model = nn.Sequential(nn.Unflatten(1, (1, 28, 28)), *layers, ChannelsLast(), last)
optimiser = torch.optim.SGD(model.parameters(), lr=RATE, momentum=MOMENTUM)
losses = []
for step in range(STEPS):
    chosen = (torch.arange(BATCH) * 52 + step) % len(train_x)
    loss = nn.BCEWithLogitsLoss()(model(train_x[chosen]), (train_y[chosen] == 3).float()[:, None])
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
    losses.append(loss.item())

write_reference(
    "cnn.json",
    {
        "torch": torch.__version__,
        "rate": RATE,
        "momentum": MOMENTUM,
        "batch": BATCH,
        "losses": losses,
        "firstBias": layers[0].bias.tolist(),
        "secondWeights": layers[2].weight.detach().permute(2, 3, 1, 0).flatten()[:40].tolist(),
        "lastWeights": last.weight.flatten()[:40].tolist(),
        "logits": model(valid_x[:20]).flatten().tolist(),
    },
)
