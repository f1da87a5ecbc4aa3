"""Neutral text with the shapes that real pages have, the same for the same random numbers."""

WORDS = (
    "measure output beam field record review method result audit phantom chamber detector dose "
    "volume plan check limit signal image noise contrast survey leakage barrier training report "
    "session well-kept sample device safety standard protocol tolerance trend chart baseline "
    "clinical workplace supervisor evidence competence portfolio assessment interview department "
    "calibration uncertainty traceable monthly weekly annual procedure change control software"
).split()
ABBREVIATIONS = ["QA", "ROI", "SOP", "CPD", "MSc", "LINAC"]


def sentence(rng):
    words = [rng.choice(WORDS) for _ in range(rng.randint(7, 18))]
    if rng.random() < 0.12:
        words[rng.randrange(len(words))] = rng.choice(ABBREVIATIONS)
    if rng.random() < 0.15:
        at = rng.randrange(len(words))
        words[at] = "**" + words[at] + "**"
    if rng.random() < 0.08:
        at = rng.randrange(len(words))
        words[at] = "`" + words[at] + "`"
    text = " ".join(words)
    return text[0].upper() + text[1:] + "."


def paragraph(rng, link):
    sentences = [sentence(rng) for _ in range(rng.randint(2, 5))]
    if link and rng.random() < 0.5:
        sentences.append(f"See also [{rng.choice(WORDS)} {rng.choice(WORDS)}]({link}).")
    return " ".join(sentences)


def table(rng):
    columns = rng.randint(3, 5)
    rows = ["| " + " | ".join(rng.choice(WORDS).title() for _ in range(columns)) + " |"]
    rows.append("|" + "|".join(rng.choice(["---", "---:", ":--"]) for _ in range(columns)) + "|")
    for _ in range(rng.randint(3, 8)):
        rows.append("| " + " | ".join(f"{rng.random() * 100:.2f}" for _ in range(columns)) + " |")
    return "\n".join(rows)


def body(rng, link_to, callouts=True):
    parts = [paragraph(rng, link_to())]
    target = rng.lognormvariate(7.5, 0.45)
    section = 0
    while sum(map(len, parts)) < target:
        section += 1
        parts.append(f"## Section {section} {rng.choice(WORDS)}")
        parts.append(paragraph(rng, link_to()))
        shape = rng.random()
        if shape < 0.2:
            parts.append(table(rng))
        elif shape < 0.45:
            parts.append("\n".join("- " + sentence(rng) for _ in range(rng.randint(3, 6))))
        elif shape < 0.55 and callouts:
            parts.append("> [!NOTE]\n> " + sentence(rng))
        parts.append(paragraph(rng, None))
    if rng.random() < 0.3:
        parts.append("A claim with a note.[^1]")
        parts.append("[^1]: " + sentence(rng))
    return "\n\n".join(parts) + "\n"


def plain(rng):
    """A sentence for a value in YAML."""
    return sentence(rng).replace("*", "").replace("`", "")
