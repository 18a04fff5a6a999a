"""How the checks stand (校核情况): errors, what waits for an explanation, what is explained; by rule and by figure."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reports.catalogue.checks import RULES, Rule
from reports.explanations.explaining import Explained


@dataclass(frozen=True)
class Group:
    """What one rule found, in the order of the catalogue: a finding that is explained stays where it was."""

    rule: Rule
    items: tuple[Explained, ...]

    @property
    def open(self) -> list[Explained]:
        """What may be explained together."""
        return [one for one in self.items if one.is_open]


@dataclass(frozen=True)
class Tally:
    items: tuple[Explained, ...]

    @cached_property
    def errors(self) -> int:
        return sum(one.is_error for one in self.items)

    @cached_property
    def waiting(self) -> int:
        """待说明."""
        return sum(one.is_open for one in self.items)

    @cached_property
    def first_open(self) -> Explained | None:
        """Where to go on, in the order of the groups."""
        return next((one for group in self.groups for one in group.open), None)

    @cached_property
    def told(self) -> int:
        """已说明."""
        return sum(one.explanation is not None for one in self.items)

    @cached_property
    def stale(self) -> int:
        """Explained, but the figures have moved since."""
        return sum(one.is_stale for one in self.items)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """By rule, in the order of the rules."""
        found = ((rule, [one for one in self.items if one.finding.rule is rule]) for rule in RULES)
        return tuple(Group(rule, tuple(ones)) for rule, ones in found if ones)

    @cached_property
    def by_code(self) -> Mapping[str, Sequence[Explained]]:
        """By figure: a finding lies in several."""
        found: dict[str, list[Explained]] = defaultdict(list)
        for one in self.items:
            for code in one.finding.codes:
                found[code].append(one)
        return found
