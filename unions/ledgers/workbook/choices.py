"""Code lists in cells (选项): found by label or code, with the nearest one proposed."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Generic, TypeVar

from unions.ledgers.workbook.cells import INVISIBLE, Cell, Unfit, is_blank, plain, shown

Stored = TypeVar("Stored")
NAMED_IN_MESSAGE = 8


def signature(written: str) -> str:
    """What two spellings of one name share: no blanks, half-width, one kind of brackets and dots."""
    half = unicodedata.normalize("NFKC", INVISIBLE.sub("", written)).casefold()
    return re.sub(r"[\s·•・.。、,，;；:：\-—_\"'“”‘’《》<>〈〉]", "", half)


def without_notes(written: str) -> str:
    """The name without what stands in brackets."""
    return re.sub(r"[(（\[【].*?[)）\]】]", "", written)


class Choices(Generic[Stored]):
    """The options of one column, found by label, by stored code, or by label without its note in brackets."""

    def __init__(self, options: Iterable[tuple[Stored, str]]) -> None:
        self.labels = {label: stored for stored, label in options}
        loose: dict[str, list[Stored]] = {}
        for label, stored in self.labels.items():
            loose.setdefault(signature(without_notes(label)), []).append(stored)
        self.found: dict[str, Stored] = {key: stored[0] for key, stored in loose.items() if key and len(stored) == 1}
        self.found |= {signature(str(stored)): stored for stored in self.labels.values()}
        self.found |= {signature(label): stored for label, stored in self.labels.items()}

    def find(self, value: Cell | None) -> Stored | None:
        """The stored value; None for a blank. Raises Unfit."""
        if is_blank(value):
            return None
        key = signature(plain(value))  # type: ignore[arg-type]
        if key in self.found:
            return self.found[key]
        raise Unfit(f"{shown(value)}不在可选项中，{self._instead(key)}。")

    def _instead(self, key: str) -> str:
        kin = [label for label in self.labels if key in signature(label)]
        near = get_close_matches(key, [signature(label) for label in self.labels], n=1, cutoff=0.5)
        if near and len(kin) < 2:
            return f"最接近的是“{next(label for label in self.labels if signature(label) == near[0])}”"
        fitting = kin or list(self.labels)
        more = "等，见下拉选项" if len(fitting) > NAMED_IN_MESSAGE else ""
        return f"可填：{'、'.join(fitting[:NAMED_IN_MESSAGE])}{more}"
