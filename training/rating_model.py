"""The difficulty model: rating = constant + sqrt(sum of points), points = coefficient · amount, coefficient >= 0.

Least squares with a ridge on standardised features, by Levenberg-Marquardt. Plain Python: ten features and some hundred
sentences need no more.
"""
import math

RIDGE = 1.0  # on coefficients of features divided by their standard deviation
ROUNDS = 200


def mean(values):
    return sum(values) / len(values)


def deviation(values):
    middle = mean(values)
    return math.sqrt(mean([(v - middle) ** 2 for v in values]))


def solve(matrix, right):
    """Gauss with pivots; the matrix is small and positive definite."""
    n = len(right)
    rows = [list(matrix[i]) + [right[i]] for i in range(n)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, n):
            factor = rows[r][i] / rows[i][i]
            for c in range(i, n + 1):
                rows[r][c] -= factor * rows[i][c]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (rows[i][n] - sum(rows[i][c] * x[c] for c in range(i + 1, n))) / rows[i][i]
    return x


class Model:
    def __init__(self, constant, points):
        self.constant = constant
        self.points = points

    def rate(self, amounts):
        return self.constant + math.sqrt(max(1e-9, sum(p * a for p, a in zip(self.points, amounts))))


def loss(constant, weights, rows, ratings):
    error = RIDGE * sum(w * w for w in weights)
    for row, rating in zip(rows, ratings):
        root = math.sqrt(max(1e-9, sum(w * a for w, a in zip(weights, row))))
        error += (constant + root - rating) ** 2
    return error


def fit(amounts, ratings):
    n = len(amounts[0])
    scale = [deviation([row[f] for row in amounts]) or 1.0 for f in range(n)]
    rows = [[a / s for a, s in zip(row, scale)] for row in amounts]
    constant, weights, damping = 0.5, [0.3] * n, 1.0
    best = loss(constant, weights, rows, ratings)
    for _ in range(ROUNDS):
        # Features at zero whose gradient would take them below stay there for this step.
        normal = [[0.0] * (n + 1) for _ in range(n + 1)]
        slope = [0.0] * (n + 1)
        for row, rating in zip(rows, ratings):
            root = math.sqrt(max(1e-9, sum(w * a for w, a in zip(weights, row))))
            residual = constant + root - rating
            gradient = [1.0] + [a / (2 * root) for a in row]
            for i in range(n + 1):
                slope[i] += gradient[i] * residual
                for j in range(n + 1):
                    normal[i][j] += gradient[i] * gradient[j]
        for i in range(n):
            normal[i + 1][i + 1] += RIDGE
            slope[i + 1] += RIDGE * weights[i]
        free = [0] + [i + 1 for i in range(n) if weights[i] > 0 or slope[i + 1] < 0]
        improved = False
        while damping < 1e9:
            matrix = [[normal[i][j] + (damping * normal[i][i] if i == j else 0.0) for j in free] for i in free]
            step = dict(zip(free, solve(matrix, [-slope[i] for i in free])))
            new_constant = constant + step[0]
            new_weights = [max(0.0, w + step.get(i + 1, 0.0)) for i, w in enumerate(weights)]
            error = loss(new_constant, new_weights, rows, ratings)
            if error < best:
                improved = best - error > 1e-10 * best
                constant, weights, best = new_constant, new_weights, error
                damping = max(damping / 5, 1e-9)
                break
            damping *= 4
        if not improved:
            break
    return Model(constant, [w / s for w, s in zip(weights, scale)])


def ranks(values):
    order = sorted(range(len(values)), key=lambda i: values[i])
    rank = [0.0] * len(values)
    i = 0
    while i < len(order):
        j = i
        while j + 1 < len(order) and values[order[j + 1]] == values[order[i]]:
            j += 1
        for k in range(i, j + 1):
            rank[order[k]] = (i + j) / 2
        i = j + 1
    return rank


def pearson(x, y):
    mx, my = mean(x), mean(y)
    spread = math.sqrt(sum((a - mx) ** 2 for a in x)) * math.sqrt(sum((b - my) ** 2 for b in y))
    return sum((a - mx) * (b - my) for a, b in zip(x, y)) / spread if spread else float("nan")


def spearman(x, y):
    return pearson(ranks(x), ranks(y))
