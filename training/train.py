#!/usr/bin/env python3
"""Trains the difficulty model and tells how good it is on articles it has not seen.

    ninja -C BUILD taktvoll-difficulty-features
    training/train.py --features BUILD/training/taktvoll-difficulty-features --ratings dev.tsv [--write]

Prints the figures. With --write it rewrites src/readability/difficulty_model.inc and src/readability/difficulty.md; with
--unseen FILE it writes what a model estimates that has not seen the sentence's article, id and score tab separated.
Ratings: tab separated, with a row of names; columns id, article, sentence, mos_complexity. See README.md for the source.
Needs nothing but Python 3.
"""
import argparse
import math
import pathlib
import random
import subprocess
import sys

sys.dont_write_bytecode = True

import model_page
from rating_model import fit, mean, pearson, spearman

ROOT = pathlib.Path(__file__).resolve().parent.parent
EASY_LANGUAGE = {"Einfach Teilhaben", "Gemeinnützige Werkstätten und Wohnstätten"}
FOLDS, REPETITIONS, SEED = 4, 25, 2026
# The ratings hardly know medical terms. One counts as what it is to lay people: a word they do not know.
SHARED = {"medical_terms": "unlisted_words"}


def read_ratings(path):
    with open(path, encoding="utf-8") as lines:
        names = next(lines).rstrip("\n").split("\t")
        rows = [dict(zip(names, line.rstrip("\n").split("\t"))) for line in lines]
    for row in rows:
        row["rating"] = float(row["mos_complexity"])
    return rows


def features_of(program, sentences):
    out = subprocess.run([program], input="\n".join(sentences) + "\n", capture_output=True, check=True,
                         encoding="utf-8").stdout.split("\n")
    names = out[0].split("\t")
    return names, [[float(v) for v in line.split("\t")] if line else None for line in out[1:len(sentences) + 1]]


class Design:
    """Which features are fitted, and which take another's coefficient."""

    def __init__(self, names):
        self.names = names
        self.fitted = [n for n in names if n not in SHARED]

    def columns(self, amounts):
        total = dict.fromkeys(self.fitted, 0.0)
        for name, amount in zip(self.names, amounts):
            total[SHARED.get(name, name)] += amount
        return [total[n] for n in self.fitted]

    def points(self, model):
        of = dict(zip(self.fitted, model.points))
        return [of[SHARED.get(n, n)] for n in self.names]


def rate_unseen(rows, groups):
    """Rates every sentence by a model that has seen no sentence of its group of articles."""
    rated = [0.0] * len(rows)
    models = []
    for group in groups:
        seen = [r for r in rows if r["article"] not in group]
        model = fit([r["columns"] for r in seen], [r["rating"] for r in seen])
        models.append(model)
        for i, row in enumerate(rows):
            if row["article"] in group:
                rated[i] = model.rate(row["columns"])
    return rated, models


def figures_of(rows, rated):
    truth = [r["rating"] for r in rows]
    wiki = [i for i, r in enumerate(rows) if r["article"] not in EASY_LANGUAGE]
    articles = sorted({r["article"] for r in rows})
    of = {a: [i for i, r in enumerate(rows) if r["article"] == a] for a in articles}
    pick = lambda values, places: [values[i] for i in places]
    by_article = {a: (len(p), spearman(pick(rated, p), pick(truth, p)), mean(pick(truth, p)), mean(pick(rated, p)))
                  for a, p in of.items()}
    return {
        "pooled": spearman(rated, truth),
        "wiki": spearman(pick(rated, wiki), pick(truth, wiki)),
        "pearson": pearson(rated, truth),
        "error": math.sqrt(mean([(a - b) ** 2 for a, b in zip(rated, truth)])),
        "within": mean([v[1] for v in by_article.values()]),
        "articles": spearman([v[3] for v in by_article.values()], [v[2] for v in by_article.values()]),
        "by_article": by_article,
    }


def repeated_folds(rows):
    articles = sorted({r["article"] for r in rows})
    generator = random.Random(SEED)
    pooled = []
    for _ in range(REPETITIONS):
        generator.shuffle(articles)
        rated, _ = rate_unseen(rows, [articles[i::FOLDS] for i in range(FOLDS)])
        pooled.append(spearman(rated, [r["rating"] for r in rows]))
    return mean(pooled), min(pooled), max(pooled)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--features", required=True, help="the program taktvoll-difficulty-features")
    parser.add_argument("--ratings", required=True, help="dev.tsv of TextComplexityDE")
    parser.add_argument("--write", action="store_true", help="rewrite the model and its page")
    parser.add_argument("--unseen", metavar="FILE", help="write the estimates of the cross-validation")
    arguments = parser.parse_args()

    rows = read_ratings(arguments.ratings)
    names, amounts = features_of(arguments.features, [r["sentence"] for r in rows])
    design = Design(names)
    for row, values in zip(rows, amounts):
        row["columns"] = design.columns(values) if values else None
    left_out = [r for r in rows if r["columns"] is None]
    rows = [r for r in rows if r["columns"] is not None]
    if left_out:
        print("without a word: %d" % len(left_out), file=sys.stderr)

    articles = sorted({r["article"] for r in rows})
    rated, models = rate_unseen(rows, [[a] for a in articles])
    figures = figures_of(rows, rated)
    folds = repeated_folds(rows)
    final = fit([r["columns"] for r in rows], [r["rating"] for r in rows])
    points = [round(p, 4) for p in design.points(final)]
    ranges = list(zip(*[design.points(m) for m in models]))
    page = model_page.Page(names, round(final.constant, 4), points, [(min(r), max(r)) for r in ranges], figures, folds,
                           len(rows), FOLDS, REPETITIONS)
    examples = model_page.EXAMPLES
    page.examples = list(zip(examples, features_of(arguments.features, examples)[1]))
    print(page.figures_table())
    print(page.points_table())
    if arguments.unseen:
        lines = ["id\tdifficulty"] + ["%s\t%.4f" % (r["id"], e) for r, e in zip(rows, rated)]
        pathlib.Path(arguments.unseen).write_text("\n".join(lines) + "\n", encoding="utf-8")
    if arguments.write:
        folder = ROOT / "src" / "readability"
        (folder / "difficulty_model.inc").write_text(page.source(), encoding="utf-8")
        (folder / "difficulty.md").write_text(page.markdown(), encoding="utf-8")


main()
