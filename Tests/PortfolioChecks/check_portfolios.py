#!/usr/bin/env python3
"""Recomputes every index of a site's portfolios from its sources and compares the built pages.

    python3 Tests/PortfolioChecks/check_portfolios.py SITE OUTPUT [--base /attain/]

It shares no code with the program: front matter is read by PyYAML, pages by html.parser. For each
public portfolio it recomputes the index from competences to evidence, the index from evidence to
competences, the matrix, the coverage and each item's claims; for each competence, the evidence that
claims it in any public portfolio. Every difference is a line of output; exit code 1 where there is
any. Needs PyYAML.
"""

import argparse
import html.parser
import pathlib
import re
import sys

import yaml

RANKS = ["planned", "in progress", "evidenced", "signed off"]
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


# What the sources say.


def read_yaml(text):
    """Scalars stay text, as the site's rule for YAML has it."""
    return yaml.load(text, Loader=yaml.BaseLoader) or {}


def front_matter(path):
    text = path.read_text(encoding="utf-8")
    return read_yaml(re.match(r"---\n(.*?)\n---(\n|\Z)", text, re.S).group(1))


def words(text):
    return " ".join((text or "").split())


class Framework:
    def __init__(self, data):
        self.id, self.edition = data["id"], data["edition"]
        self.reference = f"{self.id}@{self.edition}"
        self.groups = [(group["title"], list(self.codes(group))) for group in data["groups"]]
        self.order = [code for _, codes in self.groups for code in codes]

    @staticmethod
    def codes(group):
        for competence in group.get("competences", []):
            yield competence["code"]
        for subgroup in group.get("groups", []):
            yield from Framework.codes(subgroup)


def natural(identifier):
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", identifier)]


class Portfolio:
    def __init__(self, folder, frameworks):
        data = read_yaml((folder / "portfolio.yaml").read_text(encoding="utf-8"))
        self.slug = folder.name
        self.is_public = data.get("visibility") == "public"
        if not self.is_public:
            return
        self.frameworks = [frameworks[name] for name in data.get("frameworks", [])]
        self.items = {}
        for path in sorted((folder / "evidence").rglob("*.md")):
            item = front_matter(path)
            self.items[item["id"]] = item
        self.items = dict(sorted(self.items.items(), key=lambda pair: natural(pair[0])))
        self.exempt = {self.resolve(entry) for entry in data.get("notApplicable", [])}
        # (framework, code) -> [(item, sentence, status)] in the order of the items
        self.claims = {}
        for identifier, item in self.items.items():
            for entry in item.get("competences", []):
                entry = {"code": entry} if isinstance(entry, str) else entry
                claim = (identifier, words(entry.get("claim")), item["status"])
                self.claims.setdefault(self.resolve(entry), []).append(claim)

    def resolve(self, entry):
        code, named = entry["code"], entry.get("framework")
        found = [
            framework.reference
            for framework in self.frameworks
            if code in framework.order
            and (named is None or named in (framework.id, framework.reference))
        ]
        if len(found) != 1:
            raise SystemExit(f"{self.slug}: '{code}' is in {len(found)} of its frameworks")
        return (found[0], code)

    def state(self, key):
        statuses = [status for _, _, status in self.claims.get(key, [])]
        if statuses:
            return max(statuses, key=RANKS.index)
        return "not applicable" if key in self.exempt else "none"

    def counts(self, keys):
        states = [self.state(key) for key in keys]
        count = {state: states.count(state) for state in set(states)}
        required = len(states) - count.get("not applicable", 0)
        shown = count.get("evidenced", 0) + count.get("signed off", 0)
        return required, shown, count

    def claims_of(self, identifier):
        """The claims of an item in the order of the frameworks."""
        return [
            (framework.reference, code, sentence)
            for framework in self.frameworks
            for code in framework.order
            for item, sentence, _ in self.claims.get((framework.reference, code), [])
            if item == identifier
        ]


# What the pages say.


class Element:
    def __init__(self, name, attributes, parent):
        self.name, self.attributes, self.parent, self.children = name, dict(attributes), parent, []

    def has_class(self, name):
        return name in (self.attributes.get("class") or "").split()

    def find(self, name=None, cls=None):
        for child in self.children:
            if isinstance(child, Element):
                if (name is None or child.name == name) and (cls is None or child.has_class(cls)):
                    yield child
                yield from child.find(name, cls)

    def first(self, name=None, cls=None):
        return next(self.find(name, cls), None)

    @property
    def raw_text(self):
        return "".join(child if isinstance(child, str) else child.raw_text for child in self.children)

    @property
    def text(self):
        return words(self.raw_text)

    def suffix(self, prefix):
        """The rest of the class that begins with a prefix: `signed-off` of `mark-signed-off`."""
        for name in (self.attributes.get("class") or "").split():
            if name.startswith(prefix):
                return name[len(prefix):].replace("-", " ")
        return None


class Page(html.parser.HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.root = self.open = Element("", [], None)
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, name, attributes):
        element = Element(name, attributes, self.open)
        self.open.children.append(element)
        if name not in VOID:
            self.open = element

    def handle_startendtag(self, name, attributes):
        self.open.children.append(Element(name, attributes, self.open))

    def handle_endtag(self, name):
        element = self.open
        while element.parent and element.name != name:
            element = element.parent
        if element.parent:
            self.open = element.parent

    def handle_data(self, text):
        self.open.children.append(text)


class Checker:
    def __init__(self, site, output, base):
        self.output, self.base = output, base
        content = site / "Content"
        loaded = [
            Framework(read_yaml(path.read_text(encoding="utf-8")))
            for path in sorted((content / "frameworks").glob("*.yaml"))
        ]
        self.frameworks = {framework.reference: framework for framework in loaded}
        folders = sorted(path.parent for path in (content / "portfolios").glob("*/portfolio.yaml"))
        every = [Portfolio(folder, self.frameworks) for folder in folders]
        self.portfolios = [portfolio for portfolio in every if portfolio.is_public]
        self.hidden = [portfolio.slug for portfolio in every if not portfolio.is_public]
        self.pages = self.facts = 0
        self.findings = []
        self.addresses = {}

    def page(self, path):
        file = self.output / path / "index.html"
        if not file.exists():
            self.findings.append(f"{path}: the page is not there")
            return None
        self.pages += 1
        return Page(file).root

    def compare(self, where, what, expected, found):
        self.facts += 1
        if expected != found:
            self.findings.append(f"{where}: {what}: expected {expected}, found {found}")

    def competence(self, link):
        """A link to a competence as (framework, code); the same competence has the same address."""
        parts = link.attributes["href"].removeprefix(self.base).split("/")
        key = (f"{parts[1]}@{parts[2]}", link.first(cls="code").text if link.first(cls="code") else link.text)
        known = self.addresses.setdefault(key, link.attributes["href"])
        if known != link.attributes["href"]:
            self.findings.append(f"{key}: two addresses, {known} and {link.attributes['href']}")
        return key

    def item(self, link, portfolio):
        """A link to an item as its number; it leads into the right portfolio."""
        number = link.text.split(" ")[0]
        expected = f"{self.base}portfolios/{portfolio.slug}/evidence/{number.lower()}/"
        self.compare(portfolio.slug, f"link to {number}", expected, link.attributes["href"])
        return number

    def check(self):
        for portfolio in self.portfolios:
            self.check_competences(portfolio)
            self.check_evidence(portfolio)
            self.check_matrix(portfolio)
            self.check_overview(portfolio)
            for identifier in portfolio.items:
                self.check_item(portfolio, identifier)
        self.check_competence_pages()
        for slug in self.hidden:
            if (self.output / "portfolios" / slug).exists():
                self.findings.append(f"{slug}: is not public and was published")
        return self.findings

    def check_competences(self, portfolio):
        where = f"portfolios/{portfolio.slug}/competences"
        page = self.page(where)
        if not page:
            return
        sections = list(page.find("section", "index-framework"))
        self.compare(where, "frameworks", len(portfolio.frameworks), len(sections))
        for framework, section in zip(portfolio.frameworks, sections):
            groups = list(section.find("section", "index-group"))
            self.compare(where, "groups", len(framework.groups), len(groups))
            for (title, codes), group in zip(framework.groups, groups):
                keys = [(framework.reference, code) for code in codes]
                required, shown, _ = portfolio.counts(keys)
                heading = f"{title} " + (f"{shown} of {required} shown" if required else "None has to be shown")
                self.compare(where, "heading", heading, group.first("h3").text)
                rows = []
                for row in group.find("li", "index-row"):
                    key = self.competence(row.first(cls="index-name").first("a"))
                    state = row.first(cls="index-state").first(cls="state").suffix("state-")
                    listing = row.first(cls="index-links").first("ul")
                    claims = [
                        (
                            self.item(entry.first("a"), portfolio),
                            entry.first(cls="claim-sentence").text if entry.first(cls="claim-sentence") else "",
                            entry.first(cls="mark").suffix("mark-"),
                        )
                        for entry in (listing.find("li") if listing else [])
                    ]
                    rows.append((key, state, claims))
                expected = [
                    (key, portfolio.state(key), portfolio.claims.get(key, [])) for key in keys
                ]
                for wanted, found in zip(expected, rows):
                    self.compare(where, "row", wanted, found)
                self.compare(where, f"rows of {title}", len(expected), len(rows))

    def check_evidence(self, portfolio):
        where = f"portfolios/{portfolio.slug}/evidence-to-competences"
        page = self.page(where)
        if not page:
            return
        rows = {}
        for row in page.find("li", "index-row"):
            number = self.item(row.first(cls="index-name").first("a"), portfolio)
            listing = row.first(cls="index-links").first("ul")
            rows[number] = [
                self.competence(entry.first("a", "competence-link"))
                + (entry.first(cls="claim-sentence").text if entry.first(cls="claim-sentence") else "",)
                for entry in (listing.find("li") if listing else [])
            ]
        self.compare(where, "items", list(portfolio.items), list(rows))
        for identifier in portfolio.items:
            self.compare(where, identifier, portfolio.claims_of(identifier), rows.get(identifier))

    def check_matrix(self, portfolio):
        where = f"portfolios/{portfolio.slug}/matrix"
        page = self.page(where)
        if not page:
            return
        sections = list(page.find("section", "matrix-section"))
        self.compare(where, "matrices", len(portfolio.frameworks), len(sections))
        for framework, section in zip(portfolio.frameworks, sections):
            table = section.first("table")
            claims = {code: portfolio.claims.get((framework.reference, code), []) for code in framework.order}
            columns = [
                item for item in portfolio.items
                if any(item == claimed for entries in claims.values() for claimed, _, _ in entries)
            ]
            if not table:
                self.compare(where, "columns without a table", columns, [])
                continue
            heads = [cell for cell in table.first("thead").find("th") if cell.first("a")]
            self.compare(where, "columns", columns, [self.item(cell.first("a"), portfolio) for cell in heads])
            rows = [row for row in table.find("tr") if row.first("td")]
            found = [self.competence(row.first("th").first("a")) for row in rows]
            self.compare(where, "rows", [(framework.reference, code) for code in framework.order], found)
            for code, row in zip(framework.order, rows):
                count, *cells = row.find("td")
                marks = [cell.first(cls="mark").suffix("mark-") if cell.first(cls="mark") else None for cell in cells]
                statuses = {item: status for item, _, status in claims[code]}
                self.compare(where, f"cells of {code}", [statuses.get(item) for item in columns], marks)
                state = portfolio.state((framework.reference, code))
                number = "n/a" if state == "not applicable" else str(len(statuses))
                self.compare(where, f"count of {code}", number, count.text)

    def check_overview(self, portfolio):
        where = f"portfolios/{portfolio.slug}"
        page = self.page(where)
        if not page:
            return
        keys = [(framework.reference, code) for framework in portfolio.frameworks for code in framework.order]
        self.compare_counts(where, "all", portfolio.counts(keys), page.first(cls="folio-figure"), page.first(cls="tally"))
        groups = list(page.find("li", "coverage-group"))
        wanted = [(framework, group) for framework in portfolio.frameworks for group in framework.groups]
        self.compare(where, "groups", len(wanted), len(groups))
        for (framework, (title, codes)), group in zip(wanted, groups):
            counts = portfolio.counts([(framework.reference, code) for code in codes])
            self.compare(where, "group", title, group.first(cls="coverage-title").text)
            self.compare_counts(where, title, counts, group.first(cls="coverage-shown"), group.first(cls="tally"))

    def compare_counts(self, where, what, counts, shown, tally):
        required, number, states = counts
        sentence = f"{number} of {required} shown" if required else "None has to be shown"
        self.compare(where, what, sentence, shown.text)
        found = {}
        for entry in tally.find("li"):
            found[entry.first(cls="mark").suffix("mark-")] = int(entry.text.split(" ")[0])
        self.compare(where, f"{what}, by state", states, found)

    def check_item(self, portfolio, identifier):
        where = f"portfolios/{portfolio.slug}/evidence/{identifier.lower()}"
        page = self.page(where)
        if not page:
            return
        section = page.first("section", "item-shows")
        found = [
            self.competence(link) for link in section.find("a") if "/competences/" in link.attributes["href"]
            and link.has_class("competence-link")
        ]
        wanted = [(framework, code) for framework, code, _ in portfolio.claims_of(identifier)]
        self.compare(where, "claims", wanted, found)

    def check_competence_pages(self):
        for (reference, code), address in sorted(self.addresses.items()):
            where = address.removeprefix(self.base).strip("/")
            page = self.page(where)
            if not page:
                continue
            listing = page.first("ul", "claims-of-evidence")
            found = [
                (entry.first("a", "competence-link").attributes["href"],
                 entry.first(cls="claim-sentence").text if entry.first(cls="claim-sentence") else "")
                for entry in (listing.find("li") if listing else [])
            ]
            wanted = [
                (f"{self.base}portfolios/{portfolio.slug}/evidence/{item.lower()}/", sentence)
                for portfolio in self.portfolios
                for item, sentence, _ in portfolio.claims.get((reference, code), [])
            ]
            self.compare(where, "evidence", wanted, found)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--base", default="/", help="the path of the site's address")
    arguments = parser.parse_args()
    checker = Checker(arguments.site, arguments.output, arguments.base)
    findings = checker.check()
    for finding in findings[:200]:
        print(finding)
    items = sum(len(portfolio.items) for portfolio in checker.portfolios)
    print(
        f"{len(checker.portfolios)} portfolios, {items} items, {checker.pages} pages, "
        f"{checker.facts} comparisons, {len(findings)} findings"
    )
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
