#!/usr/bin/env python3
"""Estimates rated sentences with the program as users have it.

    training/score.py --taktvoll BUILD/src/cli/taktvoll --ratings dev.tsv > SCORES.tsv

Each sentence is a document of its own; its score is the figure `difficulty` of `taktvoll metrics`. Writes id and score,
tab separated, under a row of names. Ratings: tab separated, with a row of names; columns id and sentence.
Needs nothing but Python 3.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile


def read_sentences(path):
    with open(path, encoding="utf-8") as lines:
        names = next(lines).rstrip("\n").split("\t")
        rows = [dict(zip(names, line.rstrip("\n").split("\t"))) for line in lines]
    return [(row["id"], row["sentence"]) for row in rows]


def difficulties(program, folder):
    out = subprocess.run([program, "metrics", "--format", "json", str(folder)], capture_output=True, check=True,
                         encoding="utf-8").stdout
    return {pathlib.Path(f["path"]).stem: f["metrics"]["difficulty"] for f in json.loads(out)["files"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--taktvoll", required=True, help="the program")
    parser.add_argument("--ratings", required=True, help="a file of sentences such as dev.tsv")
    arguments = parser.parse_args()
    sentences = read_sentences(arguments.ratings)
    with tempfile.TemporaryDirectory() as folder:
        for number, (_, sentence) in enumerate(sentences):
            pathlib.Path(folder, "%d.md" % number).write_text(sentence + "\n", encoding="utf-8")
        scores = difficulties(arguments.taktvoll, folder)
    print("id\tdifficulty")
    for number, (name, sentence) in enumerate(sentences):
        score = scores.get(str(number))
        if score is None:
            print("without a word: %s" % sentence, file=sys.stderr)
        else:
            print("%s\t%s" % (name, score))


main()
