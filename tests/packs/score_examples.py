#!/usr/bin/env python3
"""Scores taktvoll against a table of example sentences (standard library only).

usage: score_examples.py TAKTVOLL EXAMPLES.tsv [--misses] [--packs LIST]

EXAMPLES.tsv: pack, check, kind, severity, expect (hit|silent), form (text|scenario), text. Only rows of form `text` whose
check exists as a rule are run. Every row is run twice: as it stands, and with the front matter that the rule's `applies`
asks for (the first value of each key). A hit must be found in one of the two, a silent row must be silent in both.
Line breaks in the table are written as ⏎.
"""
import argparse
import collections
import csv
import json
import os
import subprocess
import sys
import tempfile


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("taktvoll")
    parser.add_argument("examples")
    parser.add_argument("--misses", action="store_true", help="list every row that does not behave")
    parser.add_argument("--packs", help="as for taktvoll")
    arguments = parser.parse_args()
    packs = ["--packs", arguments.packs] if arguments.packs else []

    listed = subprocess.run([arguments.taktvoll, "rules", "--format", "json", *packs], capture_output=True, check=True)
    rules = {f"{rule['pack']}/{rule['id'].split('/')[1]}": rule for rule in json.loads(listed.stdout)}

    rows = []
    with open(arguments.examples, encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            rule = f"{row['pack']}/{row['check']}"
            # A check may be built as several rules: "<check>" and "<check>-<part>".
            parts = [name for name in rules if name == rule or name.startswith(rule + "-")]
            if row["form"] == "text" and rule in rules:
                rows.append((row["pack"], rule, parts, row["expect"], row["text"].replace("⏎", "\n")))

    with tempfile.TemporaryDirectory() as folder:
        for number, (_, rule, parts, _, text) in enumerate(rows):
            with open(os.path.join(folder, f"{number:05}-plain.md"), "w", encoding="utf-8") as file:
                file.write(text + "\n")
            for part in parts:
                context = ""
                for key, values in rules[part]["applies"].items():
                    named = [value for value in values if value not in ("unknown", "any")]
                    if named and "." not in key:
                        context += f"{key}: {named[0]}\n"
                name = f"{number:05}-{part.split('/')[1]}.md"
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write(f"---\n{context}---\n\n{text}\n" if context else text + "\n")
        run = subprocess.run([arguments.taktvoll, "check", folder, "--format", "json", "--fail-on", "never", *packs],
                             capture_output=True, check=False)
        if run.returncode == 2:
            sys.stderr.buffer.write(run.stderr)
        found = collections.defaultdict(set)
        for file in json.loads(run.stdout)["files"]:
            number = int(os.path.basename(file["path"])[:5])
            found[number] |= {finding["rule"] for finding in file["findings"]}

    totals = collections.defaultdict(lambda: [0, 0, 0, 0])
    for number, (pack, rule, parts, expect, text) in enumerate(rows):
        hit = bool(found[number] & set(parts))
        for name in (pack, "all"):
            total = totals[name]
            if expect == "hit":
                total[0] += hit
                total[1] += 1
            else:
                total[2] += not hit
                total[3] += 1
        if arguments.misses and hit != (expect == "hit"):
            print(f"{'missed' if expect == 'hit' else 'wrong'}: {rule}: {text}")
    print(f"{'pack':24} {'hits':>12} {'silent':>12}")
    for name, (hits, wanted, silent, quiet) in sorted(totals.items(), key=lambda entry: (entry[0] == "all", entry[0])):
        print(f"{name:24} {hits:5} of {wanted:3} {silent:5} of {quiet:3}")
    return 0


sys.exit(main())
