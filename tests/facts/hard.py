"""The hard facts of the fourteen documents (硬事实编号): figures, and 100 % said in words; a letter a document."""

HARD = {
    "A": "8-10 12 14-16 21-27 30-33 35 36 40-43 49 50 55-59",
    "B": "5 8-10 15-21 25-28 30 32-35 37 38 43",
    "D": "1 2",
    "E": "1 2 4",
    "F": "7 11 20 31-33",
    "G": "2-5 13-19 21 23 24 27-29 31-33",
    "H": "1 20-24 30-36 38 43-45 51",
    "I": "1-9 11-15 17 20 21 23 25-27 30 34-42",
    "J": "1-3 6 17-21 26",
    "K": "1 4-10 13-16 19-21 24-29 31-35 39-48",
    "L": "1-8 10-12 24 25",
    "M": "8-10 12 14-19 27",
    "N": "1-3 9-11 13-23 25-27 30-34 36 49-51",
}


def facts() -> set[str]:
    """Their numbers, as A008."""
    return {f"{letter}{number:03}" for letter, spans in HARD.items() for number in _numbers(spans)}


def _numbers(spans: str) -> list[int]:
    ends = [span.partition("-") for span in spans.split()]
    return [number for first, _, last in ends for number in range(int(first), int(last or first) + 1)]
