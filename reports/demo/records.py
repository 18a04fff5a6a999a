"""Records as text (文字记录): how the demo's rows are written down, one record after another.

The first line of a record holds the main columns, parted by ` | `; lines under it, set in by two spaces, hold more
as `column=value`; what is set in deeper goes on with the value before it.
"""

from collections.abc import Iterator


def words(text: str) -> tuple[str, ...]:
    """The words of a text, however it is broken into lines."""
    return tuple(text.split())


def records(columns: str, text: str) -> list[dict[str, str]]:
    """Each record as {column: value}."""
    names = columns.split()
    return [{**dict(zip(names, head.split(" | "), strict=True)), **_pairs(below)} for head, below in _split(text)]


def _split(text: str) -> Iterator[tuple[str, list[str]]]:
    head, below = "", list[str]()
    for line in text.strip("\n").splitlines():
        if line.startswith(" "):
            below.append(line)
            continue
        if head:
            yield head, below
        head, below = line, []
    if head:
        yield head, below


def _pairs(lines: list[str]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for line in lines:
        if line.startswith("    "):
            last = next(reversed(pairs))
            pairs[last] += line.strip()
        else:
            pairs.update({name: value for name, _, value in (pair.partition("=") for pair in line.split())})
    return pairs
