"""Numbers that a form or an address names (表单里的数): ids of rows, versions, rounds."""

LONGEST = 18  # digits that fit the id of a row


def number(text: str) -> int | None:
    """None for what is no such number, however long it is."""
    return int(text) if text.isdecimal() and len(text) <= LONGEST else None
