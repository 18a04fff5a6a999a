"""Places in the tree (树路径): four characters a level, asked by half-open range.

Only digits and capital letters occur, which every database collation sorts alike, so a plain index serves
"this union and everything below" on SQLite and PostgreSQL.
"""

from django.db.models import Q

STEP = 4
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def step(number: int) -> str:
    """The `number`th place among siblings, 1 to 1,679,615."""
    if not 0 < number < len(DIGITS) ** STEP:
        raise ValueError(f"no place for sibling {number}")
    text = ""
    for _ in range(STEP):
        number, digit = divmod(number, len(DIGITS))
        text = DIGITS[digit] + text
    return text


def number(path: str) -> int:
    """Which sibling a path is."""
    return int(path[-STEP:], len(DIGITS))


def after(path: str) -> str:
    """The first path that is not below `path`."""
    return path[:-STEP] + step(number(path) + 1)


def below(path: str, lookup: str = "path") -> Q:
    """Rows whose `lookup` is `path` or lies under it."""
    return Q(**{f"{lookup}__gte": path, f"{lookup}__lt": after(path)})
