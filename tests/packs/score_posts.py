#!/usr/bin/env python3
"""Holds what taktvoll finds in labelled posts against their labels.

usage: score_posts.py TAKTVOLL FOLDER [--severity error,warning] [--figures]

FOLDER holds posts/*.md and labels.jsonl (posts/README.md beside this file says what a label is). Posts without a
label are clean. post_categories.json says which rules answer for which category; findings of other rules are not
counted.

A passage is found if a finding of its category touches it, and a finding is right if it touches a passage of its
category. A finding that touches passages of other categories only counts neither way. Labels on a whole document
are one decision for each file and category. What is labelled optional counts neither way."""
import argparse
import collections
import json
import pathlib
import subprocess
import sys


class Categories:
    def __init__(self, path):
        table = json.loads(path.read_text(encoding="utf-8"))
        self.of_document = set(table["document"])
        self._uncounted = set(table["uncounted"])
        self._of_pack = table["packs"]
        self._of_rule = collections.defaultdict(list)
        for category, rules in table["rules"].items():
            for rule in rules:
                self._of_rule[rule].append(category)

    def of(self, rule):
        pack, name = rule.split("/", 1)
        if name in self._uncounted:
            return []
        while name not in self._of_rule and "-" in name:  # a companion answers as its check: claim-new-word
            name = name.rpartition("-")[0]
        return self._of_rule.get(name) or ([self._of_pack[pack]] if pack in self._of_pack else [])


class Place:
    """A half-open range of (line, column), both counted from 1 in code points."""

    def __init__(self, begin, end):
        self.begin = begin
        self.end = end if end > begin else (begin[0], begin[1] + 1)

    def touches(self, other):
        return self.begin < other.end and other.begin < self.end


class Label:
    def __init__(self, values):
        self.file = values["file"]
        self.category = values["category"]
        self.place = Place((values["line"], values["col"]), (values["end_line"], values["end_col"]))
        self.line = values["line"]
        self.text = values["text"]
        self.on_document = values["level"] == "document"
        self.optional = values.get("optional", False)
        self.found = False


def passage(lines, place):
    (first, column), (last, end) = place.begin, place.end
    taken = lines[first - 1:last]
    taken[-1] = taken[-1][:end - 1]
    taken[0] = taken[0][column - 1:]
    return "\n".join(taken)


def read_labels(folder, categories):
    """The labels, after a check that each stands where it says."""
    labels = []
    for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        label = Label(json.loads(line))
        if label.on_document != (label.category in categories.of_document):
            sys.exit(f"{label.file}: {label.category}: wrong level")
        text = (folder / "posts" / label.file).read_text(encoding="utf-8").split("\n")
        if not label.on_document and passage(text, label.place) != label.text:
            sys.exit(f"{label.file}:{label.line}: label and text differ: {label.text}")
        labels.append(label)
    return labels


def run(taktvoll, folder):
    """file name -> findings"""
    command = [taktvoll, "check", "--no-config", "--format", "json", "--fail-on", "never", str(folder / "posts")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr}")
    return {pathlib.Path(file["path"]).name: file["findings"] for file in json.loads(done.stdout)["files"]}


class Score:
    def __init__(self):
        self.labels = self.found = self.right = self.wrong = self.elsewhere = self.on_clean = 0

    def add(self, other):
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def precision(self):
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    def recall(self):
        return self.found / self.labels if self.labels else None

    def f1(self):
        precision, recall = self.precision(), self.recall()
        return 2 * precision * recall / (precision + recall) if precision and recall else None


class Comparison:
    def __init__(self, files, labels, categories):
        self.scores = collections.defaultdict(Score)
        self.false_findings = []
        self.missed = []
        self._categories = categories
        self._labels = {file: [label for label in labels if label.file == file] for file in files}
        self._clean = {file for file in files if not self._labels[file]}

    def compare(self, file, findings):
        labels = self._labels[file]
        told = {}  # category of the document -> the first finding
        for finding in findings:
            categories = self._categories.of(finding["rule"])
            for category in categories:
                if category in self._categories.of_document:
                    told.setdefault(category, finding)
            passages = [category for category in categories if category not in self._categories.of_document]
            if passages:
                self._count_passage(file, finding, passages)
        for category, finding in told.items():
            if not any(label.on_document and label.category == category for label in labels):
                self._count_false(file, finding, category)
        for label in labels:
            if label.on_document and label.category in told:
                label.found = True
                self.scores[label.category].right += not label.optional
        for label in labels:
            if not label.optional:
                self.scores[label.category].labels += 1
                self.scores[label.category].found += label.found
                if not label.found:
                    self.missed.append(label)

    def _count_passage(self, file, finding, categories):
        start, end = finding["range"]["start"], finding["range"]["end"]
        place = Place((start["line"], start["column"]), (end["line"], end["column"]))
        touched = [label for label in self._labels[file] if not label.on_document and label.place.touches(place)]
        hit = [label for label in touched if label.category in categories]
        for label in hit:
            label.found = True
        counted = [label for label in hit if not label.optional]
        if counted:
            self.scores[counted[0].category].right += 1
        elif not hit and touched:
            self.scores[categories[0]].elsewhere += 1
        elif not hit:
            self._count_false(file, finding, categories[0])

    def _count_false(self, file, finding, category):
        self.scores[category].wrong += 1
        self.scores[category].on_clean += file in self._clean
        self.false_findings.append((file, finding, category))

    def report(self):
        def share(value):
            return "    -" if value is None else f"{value:.3f}"

        def row(name, score):
            print(f"{name:<24}{score.labels:>7}{score.found:>6}{score.right:>6}{score.wrong:>6}{score.elsewhere:>10}"
                  f"{score.on_clean:>9}  {share(score.precision())}  {share(score.recall())}  {share(score.f1())}")

        print(f"{'category':<24} labels found right wrong elsewhere on clean   prec.   rec.   F1")
        total = Score()
        for category in sorted(self.scores):
            row(category, self.scores[category])
            total.add(self.scores[category])
        row("all", total)
        hit = {file for file, _, _ in self.false_findings if file in self._clean}
        print(f"clean posts: {total.on_clean} findings in {len(hit)} of {len(self._clean)}")

    def list_mistakes(self):
        print("\nmissed")
        for label in self.missed:
            print(f"{label.file}:{label.line}: {label.category} {label.text!r}")
        print("\nfalse")
        for file, finding, category in self.false_findings:
            print(f"{file}:{finding['range']['start']['line']}: {category} [{finding['rule']}, {finding['severity']}] "
                  f"{finding.get('match', '')!r}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("taktvoll")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--severity", help="count findings of these severities only, for example error,warning")
    parser.add_argument("--figures", action="store_true", help="do not list what was missed and what is false")
    options = parser.parse_args()
    categories = Categories(pathlib.Path(__file__).with_name("post_categories.json"))
    labels = read_labels(options.folder, categories)
    wanted = set(options.severity.split(",")) if options.severity else None
    comparison = Comparison(sorted(path.name for path in (options.folder / "posts").glob("*.md")), labels, categories)
    for file, findings in sorted(run(options.taktvoll, options.folder).items()):
        counted = [finding for finding in findings if not finding.get("suppression")
                   and (wanted is None or finding["severity"] in wanted)]
        comparison.compare(file, counted)
    comparison.report()
    if not options.figures:
        comparison.list_mistakes()


if __name__ == "__main__":
    main()
