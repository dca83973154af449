#!/usr/bin/env python3
"""Reads labelled sentences or words with the program as users have it, in the form that their scorers take.

    training/segment.py --taktvoll BUILD/src/cli/taktvoll --texts dev.jsonl > OUT.jsonl
    training/segment.py --taktvoll BUILD/src/cli/taktvoll --words dev.tsv > COUNTS.tsv

Each text or word is a document of its own, read by `taktvoll segment`. --texts: one JSON object a line with id and text;
writes id and sentences. --words: tab separated, with a row of names, the word first; writes the word and its syllables,
nothing for what holds no word (numbers, symbols). Needs nothing but Python 3.
"""
import argparse
import json
import pathlib
import subprocess
import tempfile


def read(program, texts):
    """The blocks of each text, in their order."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            pathlib.Path(folder, "%06d.md" % number).write_text(text + "\n", encoding="utf-8")
        out = subprocess.run([program, "segment", "--format", "json", folder], capture_output=True, check=True,
                             encoding="utf-8").stdout
    found = {int(pathlib.Path(f["path"]).stem): f["blocks"] for f in json.loads(out)["files"]}
    return [found.get(number, []) for number in range(len(texts))]


def sentences_of(blocks):
    return [sentence for block in blocks for sentence in block["sentences"]]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--taktvoll", required=True, help="the program")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--texts", help="a file of texts such as dev.jsonl")
    which.add_argument("--words", help="a file of words such as dev.tsv")
    arguments = parser.parse_args()
    if arguments.texts:
        with open(arguments.texts, encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines if line.strip()]
        for row, blocks in zip(rows, read(arguments.taktvoll, [row["text"] for row in rows])):
            # As the source has it: in the text as it was read, an address is one sign.
            source = (row["text"] + "\n").encode()
            sentences = [source[start["offset"]:end["offset"]].decode()
                         for start, end in (s["range"].values() for s in sentences_of(blocks))]
            print(json.dumps({"id": row["id"], "sentences": sentences}, ensure_ascii=False))
        return
    with open(arguments.words, encoding="utf-8") as lines:
        words = [line.split("\t")[0].rstrip("\n") for line in list(lines)[1:]]
    for word, blocks in zip(words, read(arguments.taktvoll, words)):
        counts = [part["syllables"] for sentence in sentences_of(blocks) for part in sentence["words"]
                  if "syllables" in part]
        if counts:
            print("%s\t%d" % (word, sum(counts)))


main()
