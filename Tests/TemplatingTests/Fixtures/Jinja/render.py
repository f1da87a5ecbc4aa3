"""Renders a corpus of templates with Jinja2 and prints what comes out, in the form of the corpus.

Usage: python3 render.py CORPUS DATA
A case starts with "=== name"; "--- file" starts a further file of the case.
"""

import datetime
import json
import sys

import jinja2
import markupsafe


def value(item):
    if isinstance(item, dict):
        if "$html" in item:
            return markupsafe.Markup(item["$html"])
        if "$date" in item:
            return datetime.date.fromisoformat(item["$date"])
        return {key: value(part) for key, part in item.items()}
    if isinstance(item, list):
        return [value(part) for part in item]
    return item


def cases(text):
    for case in text.split("\n=== "):
        name, _, body = case.partition("\n")
        files = {}
        for index, part in enumerate(("main.html\n" + body).split("\n--- ")):
            file, _, source = part.partition("\n")
            files[file] = source
        yield name.removeprefix("=== "), files


def main():
    corpus, data = sys.argv[1:]
    with open(data, encoding="utf-8") as file:
        context = value(json.load(file))
    with open(corpus, encoding="utf-8") as file:
        text = file.read().removesuffix("\n")
    for name, files in cases(text):
        # The differential test compares meaning; escaping is on for every file, as it is in Attain.
        environment = jinja2.Environment(loader=jinja2.DictLoader(files), autoescape=True)
        print(f"=== {name}")
        try:
            print(environment.get_template("main.html").render(context))
        except Exception as error:  # A case that Jinja refuses has no place in the corpus.
            sys.exit(f"{corpus}: {name}: {error}")


main()
