#!/usr/bin/env python3
"""Which rule and which kind express each check of a catalogue: checks_table.py TAKTVOLL CATALOGUE.md

Prints a Markdown table, pack by pack; the last lines count. A check is expressed by the rule of its name, or by rules
whose name begins with it. What is left over must stand in the README of its pack, with the reason.
"""

import json
import pathlib
import re
import subprocess
import sys


def checks_of(catalogue):
    """(pack, id, kind of the catalogue) in the order of the file."""
    pack = None
    for line in catalogue.read_text(encoding="utf-8").splitlines():
        heading = re.match(r"## Pack `([a-z-]+)`", line)
        if heading:
            pack = heading.group(1)
        elif line.startswith("## "):
            pack = None
        row = re.match(r"\| `([a-z0-9-]+)` \|.*?[^\\]\| ([a-z]+) \|", line)
        if pack and row:
            yield pack, row.group(1), row.group(2)


def main(taktvoll, catalogue, rules_folder):
    listed = json.loads(subprocess.run([taktvoll, "rules", "--format", "json", "--no-config", "--drafts"], check=True,
                                       capture_output=True).stdout)
    rules = {}
    for rule in listed:
        rules.setdefault(rule["id"].split("/", 1)[1], []).append((rule["id"], rule["kind"], rule["severity"]))
    counts = {"rule": 0, "companions": 0, "excluded": 0, "left over": 0}
    kinds = {}
    shown = None
    for pack, check, catalogue_kind in checks_of(catalogue):
        if pack != shown:
            print(f"\n## {pack}\n\n| check | kind of the catalogue | rules | kinds |\n|---|---|---|---|")
            shown = pack
        mine = [entry for name, entries in rules.items() for entry in entries
                if name == check or name.startswith(check + "-")]
        exact = any(entry[0].endswith("/" + check) for entry in mine)
        readme = rules_folder / pack / "README.md"
        if mine:
            counts["rule" if exact else "companions"] += 1
            for _, kind, _ in mine:
                kinds[kind] = kinds.get(kind, 0) + 1
            names = ", ".join(f"`{entry[0]}`" for entry in sorted(mine))
            print(f"| `{check}` | {catalogue_kind} | {names} | {', '.join(sorted({entry[1] for entry in mine}))} |")
        elif readme.exists() and check in readme.read_text(encoding="utf-8"):
            counts["excluded"] += 1
            print(f"| `{check}` | {catalogue_kind} | – | reason in rules/{pack}/README.md |")
        else:
            counts["left over"] += 1
            print(f"| `{check}` | {catalogue_kind} | – | **left over** |")
    total = sum(counts.values())
    print(f"\n{total} checks: {counts['rule']} rules of the same name, {counts['companions']} under names of their own, "
          f"{counts['excluded']} excluded with a reason, {counts['left over']} left over. "
          f"{len(listed)} rules in all; kinds: " + ", ".join(f"{kind} {n}" for kind, n in sorted(kinds.items())) + ".")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(__file__).resolve().parents[2] / "rules")
