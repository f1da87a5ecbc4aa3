#!/usr/bin/env python3
"""Checks a built site as a reader's browser would meet it.

    check_site.py FOLDER --base-url https://example.org/attain/ [--vnu JAR]

- every internal link, image and fragment leads somewhere;
- nothing is fetched from another host;
- no link runs a script or carries data;
- no id stands twice on a page;
- every address in sitemap.xml is a page;
- with --vnu, every page is valid HTML (the Nu HTML checker).

Prints one line a finding, `path:line: what`, and exits with 1 if there is any. Needs nothing but
Python's standard library; the checker needs Java.
"""

import argparse
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

# Attributes that make a browser fetch something at once, by element.
FETCHED = {
    ("img", "src"), ("script", "src"), ("iframe", "src"), ("source", "src"), ("video", "src"),
    ("video", "poster"), ("audio", "src"), ("track", "src"), ("embed", "src"), ("object", "data"),
    ("input", "src"), ("use", "href"), ("image", "href"),
}
# Attributes that lead somewhere only when a reader asks.
FOLLOWED = {("a", "href"), ("area", "href"), ("form", "action")}
# Kinds of <link> that a browser fetches; the others only name an address.
FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch",
                 "apple-touch-icon", "mask-icon", "preconnect", "dns-prefetch"}
CSS_ADDRESS = re.compile(r"""url\(\s*(['"]?)(.*?)\1\s*\)|@import\s+(['"])(.*?)\3""")
REFRESH = re.compile(r"^\s*\d+\s*;\s*url\s*=\s*(.+?)\s*$", re.IGNORECASE)


class Page(HTMLParser):
    """What a page refers to and what can be referred to on it."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.ids, self.duplicates, self.references = set(), [], []
        self.in_style = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        line = self.getpos()[0]
        values = {name: value or "" for name, value in attributes}
        if "id" in values:
            if values["id"] in self.ids:
                self.duplicates.append((line, values["id"]))
            self.ids.add(values["id"])
        if tag == "a" and "name" in values:
            self.ids.add(values["name"])
        for name, value in values.items():
            if (tag, name.removeprefix("xlink:")) in FETCHED:
                self.references.append((line, value, True))
            elif (tag, name) in FOLLOWED:
                self.references.append((line, value, False))
            elif name in ("srcset", "imagesrcset"):
                for candidate in filter(None, (part.strip() for part in value.split(","))):
                    self.references.append((line, candidate.split()[0], True))
            elif name == "style":
                self.add_css(line, value)
        if tag == "link" and "href" in values:
            kinds = set(values.get("rel", "").lower().split())
            self.references.append((line, values["href"], bool(kinds & FETCHED_LINKS)))
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            match = REFRESH.match(values.get("content", ""))
            if match:
                self.references.append((line, match.group(1), False))
        self.in_style = tag == "style"

    def handle_endtag(self, tag):
        self.in_style = False

    def handle_data(self, data):
        if self.in_style:
            self.add_css(self.getpos()[0], data)

    def add_css(self, line, text):
        self.references += [(line, address, True) for address in css_addresses(text)]


def css_addresses(text):
    return [m.group(2) or m.group(4) or "" for m in CSS_ADDRESS.finditer(text)]


class Site:
    """A built site and the findings on it."""

    def __init__(self, folder, base_url):
        self.folder = folder
        self.base_url = base_url if base_url.endswith("/") else base_url + "/"
        self.base = urlsplit(self.base_url)
        self.findings = []
        self.pages = {
            path: Page(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.html"))
        }

    def find(self, path, line, what):
        self.findings.append((str(path.relative_to(self.folder)), line, what))

    def address(self, path):
        relative = path.relative_to(self.folder).as_posix()
        return urljoin(self.base_url, re.sub(r"(^|/)index\.html$", r"\1", relative))

    def file(self, address_path):
        """The file that a server would send for a path; None where there is none."""
        decoded = unquote(address_path)
        if not decoded.startswith(self.base.path):
            return None
        path = self.folder / decoded[len(self.base.path):]
        if decoded.endswith("/"):
            path = path / "index.html"
        return path if path.is_file() else None

    def check_reference(self, path, line, reference, is_fetched):
        try:
            target = urlsplit(urljoin(self.address(path), reference.strip()))
        except ValueError:
            self.find(path, line, f"not an address: {reference}")
            return
        if target.scheme in ("mailto", "tel") and not is_fetched:
            return
        if target.scheme == "data" and is_fetched:
            return
        if target.scheme not in ("http", "https"):
            self.find(path, line, f"scheme that a page may not use: {reference}")
            return
        if (target.scheme, target.netloc) != (self.base.scheme, self.base.netloc):
            if is_fetched:
                self.find(path, line, f"request to another host: {reference}")
            return
        found = self.file(target.path)
        if found is None:
            self.find(path, line, f"nothing is there: {reference}")
        elif target.fragment and found in self.pages:
            fragment = unquote(target.fragment)
            if fragment != "top" and fragment not in self.pages[found].ids:
                self.find(path, line, f"no such fragment: {reference}")

    def check(self):
        for path, page in self.pages.items():
            for line, name in page.duplicates:
                self.find(path, line, f"id stands twice: {name}")
            for line, reference, is_fetched in page.references:
                self.check_reference(path, line, reference, is_fetched)
        for path in sorted(self.folder.rglob("*.css")):
            for line, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                for address in css_addresses(text):
                    if not address.startswith("#"):
                        self.check_reference(path, line, address, True)
        sitemap = self.folder / "sitemap.xml"
        if sitemap.exists():
            for line, text in enumerate(sitemap.read_text(encoding="utf-8").splitlines(), 1):
                for address in re.findall(r"<loc>(.*?)</loc>", text):
                    self.check_reference(sitemap, line, address.replace("&amp;", "&"), True)

    def check_html(self, jar):
        """Runs the Nu HTML checker (https://validator.github.io/validator/) over every page."""
        run = subprocess.run(
            ["java", "-Xss4m", "-jar", jar, "--errors-only", "--format", "gnu", "--skip-non-html",
             str(self.folder)],
            capture_output=True, text=True, check=False)
        prefix = f'"file:{self.folder}/'
        passed_over = 0
        for text in run.stderr.splitlines():
            match = re.match(r'"file:(.*?)":(\d+)\.\d+-\d+\.\d+: (.*)', text)
            # The checker's own idea of CSS knows neither `:is` nor logical properties.
            if match and match.group(3).startswith("error: CSS:"):
                passed_over += 1
                continue
            if match:
                self.find(Path(unquote(match.group(1))), int(match.group(2)), match.group(3))
            elif text.strip() and (run.returncode != 0 or prefix in text):
                self.findings.append(("(Nu checker)", 0, text.strip()))
        if run.returncode != 0 and not self.findings and not passed_over:
            self.findings.append(("(Nu checker)", 0, f"ended with {run.returncode}"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--base-url", required=True)
    parser.add_argument("--vnu", help="the Nu HTML checker's jar")
    options = parser.parse_args()
    site = Site(options.folder.resolve(), options.base_url)
    if not site.pages:
        sys.exit(f"{options.folder}: no page")
    site.check()
    if options.vnu:
        site.check_html(options.vnu)
    for path, line, what in sorted(set(site.findings)):
        print(f"{path}:{line}: {what}")
    print(f"{len(site.pages)} pages, {len(set(site.findings))} findings")
    sys.exit(1 if site.findings else 0)


if __name__ == "__main__":
    main()
