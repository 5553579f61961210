"""The smallest content there can be, to break one thing of it at a time."""

from pathlib import Path

FILES = {
    "aspects.toml": """
[[aspect]]
id = "timing"
icon = "timer"
group = "start"
""",
    "cards.toml": """
[[card]]
id = "timing.first"
aspect = "timing"
source = "book"
mark = "measured"
weights = [{ value = "yes", logodds = 0.5, source = "book", mark = "measured" }]

[[card]]
id = "timing.where"
aspect = "timing"
kind = "multi"
values = ["heel", "toes"]
source = "book"
mark = "judgement"
show_when = { id = "timing.first", equals = "yes" }

[[card]]
id = "timing.last"
aspect = "timing"
source = "book"
mark = "judgement"
""",
    "signs.toml": """
[[sign]]
id = "flag.cold"
page = "now"
urgency = "emergency"
source = "book"
mark = "measured"
""",
    "combinations.toml": """
[[combination]]
id = "combination.both"
urgency = "soon"
source = "book"
mark = "judgement"
when = { all = [{ id = "flag.cold", equals = "yes" }, { id = "timing.where", equals = "toes" }] }
""",
    "look_alikes.toml": """
[[look_alike]]
id = "nerve"
source = "book"
mark = "judgement"
when = { id = "timing.last", exists = true }
""",
    "glossary.toml": """
[[term]]
id = "artery"
""",
    "next_steps.toml": """
[[step]]
id = "see.soon"
kind = "see"
source = "book"
mark = "judgement"
audience = { look_alike = "nerve" }
""",
    "learn.toml": """
[[article]]
id = "story"
icon = "balance"
section = "stories"
sources = ["book"]
paragraphs = 1
""",
    "sources.toml": """
[[source]]
id = "book"
cite = "A book"
""",
    "method.toml": """
[method]
numb_no = { id = "timing.first", equals = "yes" }
own_evidence = { id = "flag.cold", equals = "yes" }
[method.baseline]
prior = -1.0
care = 1.0
source = "book"
mark = "measured"
[method.thresholds]
slight = 0.7
moderate = 1.6
strong = 2.3
informative = 0.2
answers = 2
source = "book"
mark = "judgement"
[[method.groups]]
id = "start"
damping = 1.0
bound = 2.3
source = "book"
mark = "measured"
""",
}


def write(folder: Path) -> Path:
    """Write the tiny content into a folder and return it."""
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def edit(folder: Path, file: str, old: str, new: str) -> None:
    """Put one text of a file in place of another, which must be there once."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
