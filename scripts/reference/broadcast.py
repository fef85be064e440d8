"""NumPy's answers for tests/lab/broadcast.test.ts: python3 scripts/reference/broadcast.py"""
import itertools

import numpy as np

from digits import write_reference

shapes = [(), (1,), (3,), (0,), (28,), (206,), (1, 1), (3, 1), (1, 3), (28, 28), (2, 784), (206, 1, 1)]
shapes += [(206, 28, 28), (420, 1, 784), (8, 1, 6, 1), (7, 1, 5), (2, 1, 3, 1, 3, 1)]


def answer(first, second):
    try:
        return list(np.broadcast_shapes(first, second))
    except ValueError:
        return None


pairs = [
    {"first": first, "second": second, "result": answer(first, second)}
    for first, second in itertools.product(shapes, repeat=2)
]
write_reference("broadcast.json", {"numpy": np.__version__, "pairs": pairs})
