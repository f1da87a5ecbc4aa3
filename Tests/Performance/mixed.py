"""A site of N pages as the benchmark wants it: a tenth of them guidance, the others evidence in N/45 portfolios.

The same pages can be written twice, for attain and for Hugo: the text of a page is the same bytes in both, and so
are the values in its front matter.
"""

import pathlib
import shutil

from filler import WORDS, body, plain

GROUPS = 9
COMPETENCES_IN_A_GROUP = 5
PAGES_IN_A_PART = 45
STATUSES = ["planned", "in progress", "evidenced", "evidenced", "signed off"]
FORMS = ["report", "case study", "audit", "presentation", "certificate", "observation"]
NAVIGATION_LINKS = 6


def framework(rng):
    """Groups of competences, each competence with its code, title and guidance."""
    groups = []
    for group in range(GROUPS):
        letter = "ABCDEFGHI"[group]
        competences = [
            (f"{letter}{number}", plain(rng).rstrip("."), plain(rng))
            for number in range(1, COMPETENCES_IN_A_GROUP + 1)
        ]
        groups.append((f"Group {letter}", competences))
    return groups


def framework_text(groups):
    lines = [
        "id: neutral",
        "title: A neutral framework",
        'edition: "2024"',
        "publisher: Nobody",
        "source: https://framework.example/",
        "standing: verified",
        "validFrom: 2020-01-01",
        "groups:",
    ]
    for title, competences in groups:
        lines += [f"  - title: {title}", "    competences:"]
        for code, name, guidance in competences:
            lines += [
                f"      - code: {code}",
                f"        title: {name}",
                f"        guidance: {guidance}",
            ]
    return "\n".join(lines) + "\n"


def guidance(rng, paths, number):
    """One page with links to any of the others."""
    front = (
        f"---\ntitle: Page {number + 1} {rng.choice(WORDS)} {rng.choice(WORDS)}\n"
        f"description: {plain(rng)}\n"
        f"updated: 2026-0{rng.randint(1, 5)}-1{rng.randint(0, 9)}\n"
        f"reviewed: 2026-0{rng.randint(1, 5)}-2{rng.randint(0, 8)}\n---\n\n"
    )
    return front + body(rng, lambda: "../" + rng.choice(paths), callouts=False)


def evidence(rng, number, codes):
    """One item with its claims, and a link to an earlier one."""
    status = rng.choice(STATUSES)
    lines = [
        "---",
        f"id: E{number:02d}",
        f"title: {rng.choice(WORDS).title()} {rng.choice(WORDS)} {number}",
        f"summary: {plain(rng)}",
        f"status: {status}",
        f"form: {rng.choice(FORMS)}",
        f"date: 2025-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}",
        "competences:",
    ]
    for code in sorted(rng.sample(codes, rng.randint(1, 6))):
        lines.append(f"  - code: {code}")
        if rng.random() < 0.8:
            lines.append(f"    claim: {plain(rng)}")
    if status == "signed off":
        lines += ["signOff:", "  - by: A Signer", "    role: Supervisor", "    date: 2026-01-10"]
    lines += ["---", "", body(rng, lambda: None, callouts=False)]
    if number > 1:
        lines.append(f"It builds on [an earlier item](e{rng.randint(1, number - 1):02d}.md).\n")
    return "\n".join(lines)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def write_mixed(rng, pages, folder, theme, hugo):
    """Writes the site below `folder`, and below `hugo` the same for Hugo where that is given."""
    roots = [folder / "Content"] + ([hugo / "content"] if hugo else [])

    def both(name, text):
        for root in roots:
            write(root / name, text)

    def each(name, attain_name, text, attain_text=None):
        write(roots[0] / attain_name, attain_text or text)
        if hugo:
            write(roots[1] / name, text)

    guidance_count = max(1, pages // 10)
    parts = max(1, guidance_count // PAGES_IN_A_PART)
    names = [f"part-{n + 1:03d}" for n in range(parts)]
    paths = [f"{names[n % parts]}/page-{n // parts + 1:03d}.md" for n in range(guidance_count)]
    groups = framework(rng)
    codes = [code for _, competences in groups for code, _, _ in competences]

    each("_index.md", "index.md", "---\ntitle: Home\n---\n\nA generated site.\n")
    for number, name in enumerate(names):
        each(f"{name}/_index.md", f"{name}/index.md", f"---\ntitle: Part {number + 1}\n---\n\nA part.\n")
    for number, path in enumerate(paths):
        both(path, guidance(rng, paths, number))

    evidence_count = pages - guidance_count
    portfolios = max(1, pages // PAGES_IN_A_PART)
    for index in range(portfolios):
        slug = f"portfolios/trainee-{index + 1:04d}"
        kept = sorted(rng.sample(codes, rng.randint(25, len(codes))))
        fields = (
            f"visibility: public\nsubmission: 2027-06-30\nframeworks: [neutral@2024]\n"
            f"holder: {{name: Trainee {index + 1}, employer: A hospital, role: Trainee}}\n"
        )
        write(roots[0] / slug / "portfolio.yaml", fields)
        if hugo:
            write(
                roots[1] / slug / "_index.md",
                f"---\ntitle: Portfolio of Trainee {index + 1}\nlayout: portfolio\n{fields}---\n",
            )
            write(
                roots[1] / slug / "evidence/_index.md",
                "---\ntitle: Evidence\nlayout: evidence-list\n---\n",
            )
        items = evidence_count // portfolios + (index < evidence_count % portfolios)
        for item in range(1, items + 1):
            both(f"{slug}/evidence/e{item:02d}.md", evidence(rng, item, kept))

    navigation = names[:NAVIGATION_LINKS]
    links = "".join(f"  - page: {name}/index.md\n" for name in navigation)
    write(
        roots[0] / "site.yaml",
        "title: A generated site\nbaseURL: https://guidance.example/\nlanguage: en-GB\nstage: live\n"
        f"theme: {theme.name}\nnavigation:\n{links}",
    )
    write(roots[0] / "frameworks/neutral.yaml", framework_text(groups))
    shutil.copytree(theme, folder / "Themes" / theme.name)
    if hugo:
        shutil.copytree(pathlib.Path(__file__).parent / "hugo", hugo, dirs_exist_ok=True)
        shutil.copytree(theme / "assets", hugo / "assets")
        write(hugo / "data/framework.yaml", framework_text(groups))
        write(
            hugo / "data/portfolios.yaml",
            "".join(f"- trainee-{index + 1:04d}\n" for index in range(portfolios)),
        )
        write(roots[1] / "portfolios/_index.md", "---\ntitle: Portfolios\n---\n")
        write(roots[1] / "competences/_index.md", "---\ntitle: Competence frameworks\n---\n")
        menu = "".join(
            f"    - pageRef: /{name}\n      weight: {number + 1}\n"
            for number, name in enumerate(navigation)
        )
        with (hugo / "hugo.yaml").open("a") as configuration:
            configuration.write(f"menus:\n  main:\n{menu}")
