"""Validates the golden json and sarif outputs and the golden records against their schemas: validate.py <source folder>

The validator (jsonschema) is nobody's code here; the goldens are what the reporters print, byte for byte.
Every schema must also refuse outputs with a broken part, or its verdict would mean nothing.
"""

import copy
import json
import pathlib
import re
import sys

try:
    import jsonschema
except ImportError:
    sys.exit("python3-jsonschema is missing (Debian package of that name)")

URI = re.compile(r"(file:///)?[A-Za-z0-9._~/%-]*")


def breakages(output):
    """Copies of `output`, each with one node changed that the schema must insist on."""

    def change(path, value=None):
        broken = copy.deepcopy(output)
        node = broken
        for step in path[:-1]:
            node = node[step]
        if value is None:
            del node[path[-1]]
        else:
            node[path[-1]] = value
        return path, broken

    if output.get("schema") == "taktvoll-record/1":
        yield change(["schema"], "taktvoll-record/2")
        yield change(["summary", "status"], 3)
        yield change(["run", "as_of"], "heute")
        yield change(["unknown"], 1)
        for key in output:
            yield change([key])
        for key in output["run"]:
            yield change(["run", key])
        if output["files"]:
            for key in output["files"][0]:
                yield change(["files", 0, key])
            for key in output["files"][0]["findings"][0]:
                yield change(["files", 0, "findings", 0, key])
            for key in output["files"][0]["claims"][0]:
                yield change(["files", 0, "claims", 0, key])
            yield change(["files", 0, "claims", 0, "verdict"], "fine")
            yield change(["files", 0, "context", 0, "origin"], "hearsay")
            yield change(["files", 0, "suppressed", 0, "by"])
            yield change(["files", 0, "digest"], "sha256:1")
    elif output.get("schema") == "taktvoll-fix/1":
        yield change(["schema"], "taktvoll-fix/2")
        yield change(["unknown"], 1)
        yield change(["summary", "suggestible"])
        yield change(["summary", "errors"], -1)
        for key in output["files"][0]:
            if key not in ("diff", "text"):
                yield change(["files", 0, key])
        for kind in ("applied", "refused"):
            for key in output["files"][0][kind][0]:
                if key != "other":
                    yield change(["files", 0, kind, 0, key])
            yield change(["files", 0, kind, 0, "edits"], [])
            yield change(["files", 0, kind, 0, "unknown"], 1)
        yield change(["files", 0, "refused", 0, "reason"], "hearsay")
        yield change(["files", 0, "applied", 0, "edits", 0, "range", "start", "line"], 0)
        yield change(["files", 0, "remaining", 0, "fix"], "perhaps")
    elif "schema" in output:
        yield change(["schema"])
        yield change(["schema"], "taktvoll/2")
        yield change(["summary", "errors"], -1)
        yield change(["unknown"], 1)
        if "registries" in output:
            yield change(["registries"], [])
            yield change(["registries", 0, "path"])
            yield change(["registries", 0, "digest"], "sha256:1")
            yield change(["registries", 0, "unknown"], 1)
        if output["files"] and output["files"][0]["findings"]:
            finding = ["files", 0, "findings", 0]
            for key in output["files"][0]["findings"][0]:
                yield change(finding + [key])
            yield change(finding + ["severity"], "fatal")
            yield change(finding + ["range", "start", "line"], 0)
            yield change(finding + ["unknown"], 1)
    else:
        yield change(["version"], "2.0.0")
        yield change(["runs", 0, "tool", "driver", "name"])
        yield change(["runs", 0, "columnKind"], "bytes")
        yield change(["runs", 0, "invocations", 0, "executionSuccessful"])
        if output["runs"][0]["results"]:
            yield change(["runs", 0, "results", 0, "level"], "info")
            yield change(["runs", 0, "results", 0, "message"])
            yield change(["runs", 0, "results", 0, "unknown"], 1)


def uris(node):
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "uri":
                yield value
            else:
                yield from uris(value)
    elif isinstance(node, list):
        for value in node:
            yield from uris(value)


def main(source):
    kinds = {
        "report/*.json": (source / "schema/taktvoll-1.schema.json", jsonschema.Draft7Validator),
        "report/*.sarif": (source / "tests/data/sarif/sarif-2.1.0-rtm.5.json", jsonschema.Draft4Validator),
        "fix/*.json": (source / "schema/taktvoll-fix.schema.json", jsonschema.Draft7Validator),
        "record/*.json": (source / "schema/taktvoll-record.schema.json", jsonschema.Draft7Validator),
    }
    problems = []
    for outputs_of, (schema_path, kind) in kinds.items():
        schema = json.loads(schema_path.read_text(encoding="utf-8"))
        kind.check_schema(schema)
        validator = kind(schema)
        outputs = sorted((source / "tests/golden").glob(outputs_of))
        if not outputs:
            problems.append(f"no outputs {outputs_of}")
        refused = 0
        for path in outputs:
            output = json.loads(path.read_bytes().decode("utf-8"))
            for error in validator.iter_errors(output):
                problems.append(f"{path.name}: {list(error.absolute_path)}: {error.message[:200]}")
            for uri in uris(output):
                if not URI.fullmatch(uri):
                    problems.append(f"{path.name}: no URI: {uri}")
            for where, broken in breakages(output):
                if validator.is_valid(broken):
                    problems.append(f"{path.name}: the schema accepts a broken {where}")
                refused += 1
        print(f"{len(outputs)} outputs valid against {schema_path.name}, {refused} broken ones refused")
    if problems:
        sys.exit("\n".join(problems))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
