#!/usr/bin/env python3
"""Says what a PDF file holds, as JSON: an independent reader, made of pikepdf and poppler's pdftotext.

    read_pdf.py FILE

Rectangles are [left, top, right, bottom] in points from the top left of a page as a reader sees it.
"""

import html
import json
import re
import subprocess
import sys

import pikepdf


def names(pdf):
    found = {str(name)[1:]: value for name, value in pdf.Root.get("/Dests", {}).items()}
    tree = pdf.Root.get("/Names", {}).get("/Dests")
    if tree is not None:
        found.update({name: value for name, value in pikepdf.NameTree(tree).items()})
    return found


def page_number(pdf, numbers, known, value):
    if isinstance(value, (pikepdf.String, pikepdf.Name, str)):
        value = known.get(str(value).removeprefix("/") if isinstance(value, pikepdf.Name) else str(value))
    if isinstance(value, pikepdf.Dictionary):
        value = value.get("/D")
    if value is None:
        return None
    return numbers.get(value[0].objgen)


def links(pdf, page, numbers, known):
    result = []
    for annotation in page.obj.get("/Annots", []):
        if annotation.get("/Subtype") != "/Link":
            continue
        left, bottom, right, top = (float(number) for number in annotation.Rect)
        box = [float(number) for number in page.mediabox]
        entry = {"box": [left - box[0], box[3] - top, right - box[0], box[3] - bottom], "page": None, "address": None}
        action = annotation.get("/A", {})
        if action.get("/S") == "/URI":
            entry["address"] = str(action.URI)
        else:
            entry["page"] = page_number(pdf, numbers, known, annotation.get("/Dest", action.get("/D")))
        result.append(entry)
    return result


def outline(pdf, numbers, known):
    result = []

    def walk(item, depth):
        while item is not None:
            destination = item.get("/Dest", item.get("/A", {}).get("/D"))
            number = page_number(pdf, numbers, known, destination) if destination is not None else None
            result.append({"depth": depth, "title": str(item.Title), "page": number})
            walk(item.get("/First"), depth + 1)
            item = item.get("/Next")

    walk(pdf.Root.get("/Outlines", {}).get("/First"), 0)
    return result


def words(path):
    """The words of each page, by poppler."""
    text = subprocess.run(["pdftotext", "-bbox", path, "-"], check=True, capture_output=True).stdout.decode()
    pages = text.split("<page ")[1:]
    word = r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>'
    return [
        [{"box": [float(part) for part in found[:4]], "text": html.unescape(found[4])} for found in re.findall(word, page)]
        for page in pages
    ]


def fonts(path):
    """The names of the fonts in use, by poppler, which finds none where a drawing has lost its own."""
    lines = subprocess.run(["pdffonts", path], check=True, capture_output=True).stdout.decode().splitlines()[2:]
    return sorted({line.split()[0] for line in lines if line.strip()})


def main(path):
    with pikepdf.open(path) as pdf:
        numbers = {page.obj.objgen: index + 1 for index, page in enumerate(pdf.pages)}
        known = names(pdf)
        texts = words(path)
        opening = pdf.Root.get("/OpenAction")
        xmp = pdf.open_metadata()
        print(
            json.dumps(
                {
                    "pages": [
                        {
                            "size": [float(page.mediabox[2] - page.mediabox[0]), float(page.mediabox[3] - page.mediabox[1])],
                            "label": page.label,
                            "links": links(pdf, page, numbers, known),
                            "drawings": sorted(str(name)[1:] for name in page.resources.get("/XObject", {}).keys()),
                            "words": texts[index],
                        }
                        for index, page in enumerate(pdf.pages)
                    ],
                    "outline": outline(pdf, numbers, known),
                    "language": str(pdf.Root.get("/Lang", "")),
                    "title": str(pdf.docinfo.get("/Title", "")),
                    "metadataTitle": xmp.get("dc:title", ""),
                    "creator": str(pdf.docinfo.get("/Creator", "")),
                    "showsTitle": bool(pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
                    "openingPage": page_number(pdf, numbers, known, opening) if opening is not None else None,
                    "openingZoom": float(opening[4]) if opening is not None else None,
                    "isTagged": "/StructTreeRoot" in pdf.Root,
                    "attachments": sorted(pdf.attachments.keys()),
                    "hasScripts": any(key in pdf.Root for key in ("/AA", "/AcroForm"))
                    or "/JavaScript" in pdf.Root.get("/Names", {}),
                    "fonts": fonts(path),
                    "hiddenLayers": len(pdf.Root.get("/OCProperties", {}).get("/D", {}).get("/OFF", [])),
                }
            )
        )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
