#!/usr/bin/env python3
"""Checks a finished bundle with readers that share nothing with the program that made it.

    check_bundle.py BUNDLE.pdf [--attachments FOLDER] [--unshown WORD ...] [--signed FILE ...]

pikepdf reads the structure, poppler's pdftotext the words and where they stand. Checked are: A4 and
"page x of y" on every page; page labels; every link's target and what it lies over; every printed page
number; the number in every bookmark; the running head of every item; the pages of every part, item,
attachment and claim as bundle.json has them; and, where the attachments are given, that the words of
each of their pages stand on its page of the bundle. Nothing in it may do anything by itself, and only
the files that are named after --signed may lie inside, unchanged.
"""

import argparse
import hashlib
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pikepdf

A4 = (595.28, 841.89)


class Findings:
    def __init__(self):
        self.messages = []
        self.counts = {}

    def count(self, what, number=1):
        self.counts[what] = self.counts.get(what, 0) + number

    def check(self, holds, message):
        if not holds:
            self.messages.append(message)


def words_of(path):
    """The words of each page: text and box, in points from the top left corner as a reader sees it."""
    text = subprocess.run(
        ["pdftotext", "-bbox", "-q", str(path), "-"], check=True, capture_output=True
    ).stdout.decode("utf-8", "replace")
    # What no XML may hold.
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)
    space = "{http://www.w3.org/1999/xhtml}"
    pages = []
    for page in ElementTree.fromstring(text).iter(space + "page"):
        words = []
        for word in page.iter(space + "word"):
            box = tuple(float(word.get(key)) for key in ("xMin", "yMin", "xMax", "yMax"))
            words.append((word.text or "", box))
        pages.append(words)
    return pages


def number_tree(node):
    if "/Nums" in node:
        values = list(node.Nums)
        yield from zip(map(int, values[::2]), values[1::2])
    for kid in node.get("/Kids", []):
        yield from number_tree(kid)


def labels_of(pdf, total):
    """The label of each page (ISO 32000-1, 12.4.2), for decimal labels."""
    if "/PageLabels" not in pdf.Root:
        return [str(number) for number in range(1, total + 1)]
    ranges = dict(number_tree(pdf.Root.PageLabels))
    labels, current, start = [], None, 0
    for index in range(total):
        if index in ranges:
            current, start = ranges[index], index
        prefix = str(current.get("/P", "")) if current is not None else ""
        first = int(current.get("/St", 1)) if current is not None else 1
        decimal = current is not None and current.get("/S") == "/D"
        labels.append(prefix + (str(index - start + first) if decimal else ""))
    return labels


def name_tree(node):
    if "/Names" in node:
        values = list(node.Names)
        yield from zip(map(bytes, values[::2]), values[1::2])
    for kid in node.get("/Kids", []):
        yield from name_tree(kid)


class Bundle:
    def __init__(self, path):
        self.pdf = pikepdf.open(path)
        self.numbers = {page.obj.objgen: index + 1 for index, page in enumerate(self.pdf.pages)}
        self.named = {}
        for key, value in self.pdf.Root.get("/Dests", {}).items():
            self.named[key[1:].encode()] = value
        if "/Names" in self.pdf.Root and "/Dests" in self.pdf.Root.Names:
            self.named.update(name_tree(self.pdf.Root.Names.Dests))
        self.words = words_of(path)

    def page_of(self, destination):
        """The number of the page that a destination leads to; None where it leads to none."""
        if isinstance(destination, pikepdf.Name):
            destination = self.named.get(str(destination)[1:].encode())
        elif isinstance(destination, pikepdf.String):
            destination = self.named.get(bytes(destination))
        if isinstance(destination, pikepdf.Dictionary):
            destination = destination.get("/D")
        if not isinstance(destination, pikepdf.Array) or len(destination) == 0:
            return None
        return self.numbers.get(destination[0].objgen)

    def target(self, item):
        """("page", number or None), ("address", text) or ("none", None) of a link or a bookmark."""
        if "/Dest" in item:
            return "page", self.page_of(item.Dest)
        action = item.get("/A")
        if action is None:
            return "none", None
        if action.S == "/GoTo":
            return "page", self.page_of(action.D)
        if action.S == "/URI":
            return "address", str(action.URI)
        return "action " + str(action.S), None

    def links(self, index):
        page = self.pdf.pages[index]
        height = float(page.mediabox[3])
        for annotation in page.obj.get("/Annots", []):
            if annotation.get("/Subtype") != "/Link":
                continue
            left, bottom, right, top = map(float, annotation.Rect)
            yield (left, height - top, right, height - bottom), self.target(annotation)

    def text_in(self, index, box):
        return " ".join(
            text
            for text, (left, top, right, bottom) in self.words[index]
            if box[0] <= (left + right) / 2 <= box[2] and box[1] <= (top + bottom) / 2 <= box[3]
        )

    def text(self, index):
        return " ".join(text for text, _ in self.words[index])


def check_pages(bundle, findings):
    total = len(bundle.pdf.pages)
    labels = labels_of(bundle.pdf, total)
    for index, page in enumerate(bundle.pdf.pages):
        number = index + 1
        findings.count("pages")
        box = [float(value) for value in page.mediabox]
        size = sorted((box[2] - box[0], box[3] - box[1]))
        findings.check(
            all(abs(have - want) < 1.5 for have, want in zip(size, A4)),
            f"page {number} is {size}, not A4",
        )
        findings.check(int(page.obj.get("/Rotate", 0)) == 0, f"page {number} is turned")
        findings.check(labels[index] == str(number), f"page {number} is labelled {labels[index]}")
        feet = re.findall(r"[Pp]age (\d+) of (\d+)", bundle.text(index))
        findings.check(
            (str(number), str(total)) in feet, f"page {number} of {total} says {feet} of itself"
        )


def is_raised(bundle, index, box):
    """Whether a number is the mark of a note: smaller than the word before it, and above its foot."""
    marks = [
        word for _, word in bundle.words[index]
        if box[0] <= (word[0] + word[2]) / 2 <= box[2] and box[1] <= (word[1] + word[3]) / 2 <= box[3]
    ]
    return any(
        other[3] - other[1] > 1.15 * (mark[3] - mark[1])
        and other[3] > mark[3] + 0.5
        and other[1] < mark[3]
        and abs(other[2] - mark[0]) < 6
        for mark in marks
        for _, other in bundle.words[index]
    )


def frames_of(bundle, index):
    """Whether a page of another file is drawn on a page."""
    resources = bundle.pdf.pages[index].obj.get("/Resources", {})
    return any(
        value.get("/Subtype") == "/Form" for value in resources.get("/XObject", {}).values()
    )


def contents_pages(record):
    part = next((part for part in record["parts"] if part["kind"] == "contents"), None)
    return range(part["firstPage"], part["firstPage"] + part["pages"]) if part else range(0)


def check_links(bundle, record, findings):
    codes = {claim["code"] for claim in record["claims"] if claim["code"].isdigit()}
    contents = contents_pages(record)
    for index in range(len(bundle.pdf.pages)):
        for box, (kind, target) in bundle.links(index):
            findings.count("links")
            where = f"page {index + 1}, link at {[round(value) for value in box]}"
            if kind == "address":
                scheme = target.split(":")[0]
                findings.check(scheme in ("http", "https", "mailto", "tel"), f"{where}: {target}")
                continue
            findings.check(kind == "page", f"{where}: {kind}")
            findings.check(target is not None, f"{where} leads nowhere")
            text = bundle.text_in(index, box)
            # A hair at the edge of a page is a part of a link that stands on the next one.
            height = box[3] - box[1]
            if not frames_of(bundle, index) and 2 <= height < 24:
                findings.check(text, f"{where} lies over nothing")
            if index + 1 in contents:
                # A link is a whole line, with the number at its end.
                line = re.search(r"(\d+)$", text)
                findings.count("page numbers")
                findings.check(line and int(line[1]) == target, f"{where}: '{text}' for {target}")
                continue
            # A word of poppler's may have the bracket or the comma that stands beside the link.
            printed = re.fullmatch(r"[(]?(\d+)[),.;:]*", text)
            if not printed:
                continue
            text = printed[1]
            if int(text) == target:
                findings.count("page numbers")
            elif text not in codes and not is_raised(bundle, index, box):
                findings.check(False, f"{where} prints {text} for page {target}")


def check_bookmarks(bundle, findings):
    def walk(item):
        while item is not None:
            title = str(item.Title)
            kind, page = bundle.target(item)
            printed = re.search(r"\(page (\d+)\)$", title)
            findings.count("bookmarks")
            findings.check(kind in ("page", "none"), f"bookmark '{title}' is {kind}")
            if printed:
                findings.check(page == int(printed[1]), f"bookmark '{title}' leads to {page}")
            findings.check(printed or kind == "none", f"bookmark '{title}' does not say its page")
            walk(item.get("/First"))
            item = item.get("/Next")

    walk(bundle.pdf.Root.get("/Outlines", {}).get("/First"))


def squeezed(text):
    return re.sub(r"\W+", "", text).lower()


def check_record(bundle, record, findings):
    total = len(bundle.pdf.pages)
    findings.check(record["pages"]["total"] == total, "bundle.json has another number of pages")
    expected = 1
    for part in record["parts"]:
        findings.check(part.get("firstPage") == expected, f"{part['title']} is not on {expected}")
        expected = part.get("firstPage", expected) + part.get("pages", 0)
    findings.check(expected == total + 1, f"the parts end on page {expected - 1}")
    first = {}
    for item in record["evidence"]:
        first[item["number"]] = item["firstPage"]
        title = squeezed(bundle.text(item["firstPage"] - 1))
        findings.check(squeezed(item["title"])[:30] in title, f"{item['number']} lacks its title")
        for page in range(item["firstPage"], item["firstPage"] + item["pages"]):
            # The running head is the uppermost line.
            words = sorted(bundle.words[page - 1], key=lambda word: word[1][1])
            head = " ".join(text for text, box in words if box[1] < words[0][1][1] + 14)
            findings.count("running heads")
            findings.check(item["number"] in head, f"page {page} has the head '{head}'")
    for claim in record["claims"]:
        findings.count("claims")
        findings.check(claim["page"] == first[claim["evidence"]], f"{claim} is on another page")


def check_index(bundle, record, findings):
    """Every claim stands in the index with the number of its item and of its page."""
    part = next((part for part in record["parts"] if part["kind"] == "competence-index"), None)
    if part is None:
        return
    pages = range(part["firstPage"] - 1, part["firstPage"] - 1 + part["pages"])
    printed = {}
    for index in pages:
        for box, (kind, target) in bundle.links(index):
            text = bundle.text_in(index, box)
            if kind == "page" and re.fullmatch(r"\d+", text):
                printed[text] = printed.get(text, 0) + 1
    for page in {claim["page"] for claim in record["claims"]}:
        wanted = sum(claim["page"] == page for claim in record["claims"])
        findings.check(
            printed.get(str(page), 0) >= wanted,
            f"the index prints page {page} {printed.get(str(page), 0)} times, not {wanted}",
        )


def check_attachments(bundle, record, folder, unshown, findings):
    for item in record["evidence"]:
        for attachment in item["attachments"]:
            path = folder / Path(attachment["file"]).name
            if path.suffix != ".pdf" or "firstPage" not in attachment or not path.exists():
                continue
            if "not included" in bundle.text(attachment["firstPage"] - 1).lower():
                # A page in its place says why.
                findings.count("attachments that are not included")
                continue
            pages = words_of(path)
            findings.check(
                len(pages) == attachment["pages"],
                f"{path.name} has {len(pages)} pages, and {attachment['pages']} in the bundle",
            )
            for offset, words in enumerate(pages):
                number = attachment["firstPage"] + offset
                findings.count("attachment pages")
                there = squeezed(bundle.text(number - 1))
                wanted = [squeezed(text) for text, _ in words if squeezed(text)]
                lost = [word for word in wanted if word not in there and word not in unshown]
                findings.check(
                    len(lost) <= 0.05 * len(wanted), f"page {number} lacks {lost} of {path.name}"
                )
                shown = [word for word in wanted if word in unshown and word in there]
                findings.check(not shown, f"page {number} shows {shown} of {path.name}")
                findings.check(
                    item["number"] in bundle.text(number - 1), f"page {number} lacks its stamp"
                )


def check_quiet(bundle, findings):
    """Nothing happens by itself: no script, no program, no action beyond opening at a place."""
    kinds = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToE", "/GoToR", "/Rendition"}
    for node in bundle.pdf.objects:
        entries = node if isinstance(node, (pikepdf.Dictionary, pikepdf.Stream)) else {}
        action = entries.get("/S")
        loud = "/JS" in entries or "/AA" in entries or (action is not None and str(action) in kinds)
        findings.check(not loud, f"an object does something by itself: {str(action)}")


def check_inside(bundle, record, signed, findings):
    """The signed files lie inside, unchanged, and nothing else does."""
    digests = {a["file"]: a.get("sha256") for item in record["evidence"] for a in item["attachments"]}
    inside = {name: file.get_file().read_bytes() for name, file in bundle.pdf.attachments.items()}
    for name, data in inside.items():
        findings.count("files inside")
        file = name.split(" ", 1)[-1]
        same = hashlib.sha256(data).hexdigest() == digests.get(file)
        findings.check(same, f"the file inside called {name} is not what was handed in")
    names = sorted(name.split(" ", 1)[-1] for name in inside)
    findings.check(names == sorted(signed), f"the files inside are {names}, not {sorted(signed)}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--attachments", type=Path)
    parser.add_argument(
        "--unshown", nargs="*", default=[], help="words of attachments that paper does not show"
    )
    parser.add_argument("--signed", nargs="*", default=[], help="attachments that lie inside, whole")
    options = parser.parse_args()
    record = json.loads(Path(str(options.bundle) + ".bundle.json").read_text("utf-8"))
    findings = Findings()
    qpdf = subprocess.run(["qpdf", "--check", str(options.bundle)], capture_output=True)
    findings.check(qpdf.returncode == 0, "qpdf --check: " + qpdf.stderr.decode()[:300])
    bundle = Bundle(options.bundle)
    check_pages(bundle, findings)
    check_links(bundle, record, findings)
    check_bookmarks(bundle, findings)
    check_record(bundle, record, findings)
    check_index(bundle, record, findings)
    check_quiet(bundle, findings)
    check_inside(bundle, record, options.signed, findings)
    if options.attachments:
        unshown = {squeezed(word) for word in options.unshown}
        check_attachments(bundle, record, options.attachments, unshown, findings)
    for message in findings.messages[:40]:
        print(message)
    print(
        ", ".join(f"{number} {what}" for what, number in findings.counts.items())
        + f", {len(findings.messages)} findings"
    )
    return 1 if findings.messages else 0


if __name__ == "__main__":
    sys.exit(main())
