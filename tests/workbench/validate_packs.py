"""Validates YAML files against the JSON Schemas in schema/: validate_packs.py <source folder>

The validator (jsonschema) and the YAML reader (PyYAML) are nobody's code here. Every built-in pack, the example
registry and configuration and the front matter of the examples must pass; copies with one mistake each must not.
"""

import copy
import json
import pathlib
import re
import sys

try:
    import jsonschema
    import yaml
except ImportError:
    sys.exit("python3-jsonschema and python3-yaml are needed (Debian packages of these names)")


class Yaml12(yaml.SafeLoader):
    """As editors read YAML: dates are texts, and only true and false are truth values."""


Yaml12.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in entries if not tag.endswith((":timestamp", ":bool"))]
    for first, entries in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def mistakes(pack):
    """Copies of a pack with one mistake each: the schema must see it."""

    def change(what, *path, value=None):
        broken = copy.deepcopy(pack)
        node = broken
        for step in path[:-1]:
            node = node[step]
        if value is None:
            del node[path[-1]]
        else:
            node[path[-1]] = value
        return what, broken

    yield change("no id", "rules", 0, "id")
    yield change("no kind", "rules", 0, "kind")
    yield change("no message", "rules", 0, "message")
    yield change("unknown key", "rules", 0, "colour", value="red")
    yield change("unknown kind", "rules", 0, "kind", value="magic")
    foreign = "metric" if pack["rules"][0].get("kind") == "structure" else "structure"
    yield change("key of another kind", "rules", 0, foreign, value="heading-jump")
    yield change("unknown severity", "rules", 0, "severity", value="fatal")
    yield change("list edit without a base", "rules", 0, "except+", value=["x"])
    yield change("unknown context value", "rules", 0, "applies", value={"audience": ["leute"]})
    yield change("unknown context key", "rules", 0, "applies", value={"audienc": ["laien"]})
    yield change("not a date", "reviewed", value="gestern")
    yield change("bad version", "version", value="1.0")
    yield change("unknown key of a norm", "rules", 0, "basis", value=[{"norm": "HWG § 3", "seit": "2012-01-01"}])


def registry_mistakes(registry):
    """Copies of a registry file with one mistake each in the first entry of a list."""

    changes = {
        "products": [("id", None), ("brand", None), ("status", None), ("status", "otcc"), ("requires", [{}]),
                     ("requires", [{"note": "a", "footnote": "b"}]), ("everyday-word", "ja"), ("text", "x")],
        "claims": [("id", None), ("product", None), ("text", None), ("valid-until", "1.1.2026"), ("market", ["FR"]),
                   ("audience", "leien"), ("withdrawn", {"on": "2026-01-01"}), ("references", [{"version": "1"}]),
                   ("variants", "x"), ("valid-to", "2026-01-01")],
        "contacts": [("name", None), ("kind", "hotline"), ("until", "bald"), ("mail", "a@b.de")],
        "sources": [("title", None), ("kind", "leitlinie"), ("checked", "2026")],
    }
    yield "unknown list", {**registry, "clams": []}
    yield "no entries at all", {}
    for name, mistakes_of_list in changes.items():
        if not registry.get(name):
            continue
        for key, value in mistakes_of_list:
            broken = copy.deepcopy(registry)
            if value is None:
                del broken[name][0][key]
            else:
                broken[name][0][key] = value
            yield f"{name}: {key}: {value}", broken


# What no key takes all of: each key must refuse at least one.
WRONG = ({"x": {"y": ["z"]}}, [[["x"]]], 3.25, True, "\u0001")


def keys_that_take_anything(schema):
    """The keys of a schema, of whatever map in it, that refuse nothing; and how many keys were tried."""

    found, tried = [], 0
    maps = {"": {key: value for key, value in schema.items() if key != "definitions"}, **schema.get("definitions", {})}
    for name, definition in maps.items():
        validator = jsonschema.Draft7Validator({**definition, "definitions": schema.get("definitions", {})})
        for key in definition.get("properties", {}):
            tried += 1
            if not any(any(list(error.absolute_path)[:1] == [key] for error in validator.iter_errors({key: value}))
                       for value in WRONG):
                found.append(f"{name or 'top'}: {key}")
    return found, tried


def main(source):
    schemas = {}
    for name in ("pack", "configuration", "front-matter", "registry"):
        schema = json.loads((source / f"schema/taktvoll-{name}.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        schemas[name] = jsonschema.Draft7Validator(schema)
    problems = []
    keys = 0
    for name, schema in schemas.items():
        found, tried = keys_that_take_anything(schema.schema)
        problems += [f"{name}: the schema takes any value for {key}" for key in found]
        keys += tried
    if keys < 400:
        problems.append(f"only {keys} keys were tried")

    def check(name, path, value):
        for error in schemas[name].iter_errors(value):
            problems.append(f"{path}: {list(error.absolute_path)}: {error.message[:200]}")

    files = refused = 0
    for path in sorted((source / "rules").glob("*/*.yaml")):
        value = yaml.load(path.read_text(encoding="utf-8"), Yaml12)
        check("pack", path, value)
        files += 1
        if path.name == "pack.yaml" and value.get("rules"):
            for what, broken in mistakes(value):
                refused += 1
                if schemas["pack"].is_valid(broken):
                    problems.append(f"{path}: the schema accepts: {what}")
    heads = 0
    for path in sorted((source / "examples").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        if text.startswith("---\n"):
            check("front-matter", path, yaml.load(text[4 : text.index("\n---", 4)], Yaml12))
            heads += 1
    for path in sorted((source / "examples").rglob("taktvoll.yaml")):
        check("configuration", path, yaml.load(path.read_text(encoding="utf-8"), Yaml12))
    entries = 0
    for path in sorted((source / "examples/registry/freigaben").glob("*.yaml")):
        value = yaml.load(path.read_text(encoding="utf-8"), Yaml12)
        check("registry", path, value)
        entries += sum(len(value.get(name, [])) for name in ("products", "claims", "contacts", "sources"))
        for what, broken in registry_mistakes(value):
            refused += 1
            if schemas["registry"].is_valid(broken):
                problems.append(f"{path}: the schema accepts: {what}")
    if entries < 50:
        problems.append(f"only {entries} entries of registries were read")
    for broken in ({"audience": "leute"}, {"paid": "vielleicht"}):
        refused += 1
        if schemas["front-matter"].is_valid(broken):
            problems.append(f"the schema accepts the front matter {broken}")
    for broken in ({"pakete": ["fear"]}, {"fail-on": "immer"}, {"rules": {"fear": {}}}, {"context": [{"paths": ["x"]}]}):
        refused += 1
        if schemas["configuration"].is_valid(broken):
            problems.append(f"the schema accepts the configuration {broken}")
    if problems:
        sys.exit("\n".join(problems))
    if refused < 13 or heads == 0:
        sys.exit(f"too little was tried: {refused} mistakes, {heads} front matters")
    print(f"{files} files of packs, {entries} entries of registries and {heads} front matters are valid, "
          f"{refused} mistakes are refused, and something wrong for each of {keys} keys")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
