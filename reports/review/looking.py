"""What a reviewer looks at (要看的): exceptions first, each with what he judges it by and with his own mark."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from reports.catalogue.checks import GROWTH
from reports.catalogue.kinds import Fixed, Year
from reports.catalogue.readings import Reading
from reports.filing.models import Filing, FrozenFigure
from reports.filing.reading import frozen_figures, reading_of
from reports.review.marks import Mark, Marks
from reports.review.rounds import Answered, MovedFigure, Rounds, compared, remarks_of
from reports.tables import difference, growth, growth_told, told
from reports.totals.medians import Median, medians
from reports.workflow.remarks import Remark
from unions.ledgers.display import NOTHING

NO_MARKS = Marks((), ())


class Reason(StrEnum):
    """Why a figure is to be looked at, the weightiest first."""

    ODD = "超出常规"
    EXPLAINED = "有说明"
    CHANGED = "比上次改过"
    REMARKED = "上次有意见"


SET = (Year.kind, Fixed.kind)  # the same for every union


@dataclass(frozen=True)
class Item:
    """A figure as it was handed up, with all that a reviewer wants beside it. `findings` are those of the checks that
    were filed, `asked` the remarks of the last round on it, `moved` an unasked change since."""

    reading: Reading
    mark: Mark
    look: "Look" = field(repr=False, compare=False)
    findings: tuple[Mapping[str, Any], ...] = ()
    asked: tuple[Answered, ...] = ()
    moved: MovedFigure | None = None

    @property
    def code(self) -> str:
        return self.reading.code

    @property
    def reasons(self) -> tuple[Reason, ...]:
        said = {
            Reason.ODD: any(not one["text"] for one in self.findings),
            Reason.EXPLAINED: any(one["text"] for one in self.findings),
            Reason.CHANGED: self.moved is not None or any(one.is_changed for one in self.asked),
            Reason.REMARKED: bool(self.asked),
        }
        return tuple(reason for reason in Reason if said[reason])

    @property
    def against_last_year(self) -> str:
        """Growth; rates differ in percentage points."""
        return growth(self.reading) if self.reading.growth is not None else difference(self.reading)

    @property
    def is_beyond(self) -> bool:
        """Whether it is the growth that the checks ask about."""
        return any(one["rule"] in GROWTH for one in self.findings)

    @property
    def median(self) -> Median | None:
        return self.look.medians.get(self.code)

    @property
    def usual(self) -> str:
        """The median of the units beside it."""
        return told(self.median.value, self.reading.decimals) if self.median else NOTHING

    @property
    def usual_growth(self) -> str:
        """Of the units beside it against last year, empty where that says nothing."""
        if self.median is None or self.median.growth is None or self.reading.growth is None:
            return ""
        return growth_told(self.median.growth)


class Look:
    """One submission on the reviewer's desk; everything is read once, and only when it is asked for. Marks are read
    with `shows_marks` alone: those on a report that waits are the reviewers' own. `sees_beside`: what is usual among
    the units beside it is for those above; of two units, the median and the one give away the other. `compares_all`
    figures with them, and not those to be looked at alone."""

    def __init__(self, filing: Filing, *, shows_marks: bool = True, sees_beside: bool = True) -> None:
        self.filing, self.report = filing, filing.report
        self.shows_marks, self.sees_beside = shows_marks, sees_beside
        self.compares_all = False

    @cached_property
    def figures(self) -> dict[str, FrozenFigure]:
        return frozen_figures(self.filing)

    @cached_property
    def readings(self) -> dict[str, Reading]:
        return {code: reading_of(figure) for code, figure in self.figures.items()}

    @cached_property
    def remarks(self) -> list[Remark]:
        """All remarks of the report, of every round."""
        return remarks_of(self.report)

    @cached_property
    def rounds(self) -> Rounds | None:
        return compared(self.report, self.filing.round, self.remarks)

    @cached_property
    def marks(self) -> Marks:
        return Marks.of(self.report, self.filing.round, self.remarks) if self.shows_marks else NO_MARKS

    @cached_property
    def medians(self) -> dict[str, Median]:
        """Of the units beside this one; those of a handful of exceptions are read much faster than all."""
        if not self.sees_beside:
            return {}
        return medians(self.report, None if self.compares_all else [one.code for one in self.items])

    @cached_property
    def items(self) -> list[Item]:
        """What is to be looked at; where several reasons are, the weightiest says where it stands."""
        found = [one for one in self.all() if one.reasons]
        order = list(Reason)
        return sorted(found, key=lambda one: order.index(one.reasons[0]))

    @property
    def unseen(self) -> int:
        """How many of them have no mark yet."""
        return sum(one.mark.is_open for one in self.items)

    def all(self) -> Iterable[Item]:
        """Every figure, in the order of the catalogue."""
        return (self.item(code) for code in self.readings)

    @cached_property
    def said(self) -> list[Item]:
        """Figures that say something of the union."""
        return [one for one in self.all() if one.reading.kind not in SET and _says_something(one.reading)]

    def item(self, code: str) -> Item:
        answered = self.rounds.answered.get(code, ()) if self.rounds else ()
        return Item(
            reading=self.readings[code],
            mark=self.marks.at_figure(code),
            findings=self._findings.get(code, ()),
            asked=tuple(answered),
            moved=self.rounds.moved.get(code) if self.rounds else None,
            look=self,
        )

    @cached_property
    def _findings(self) -> dict[str, tuple[Mapping[str, Any], ...]]:
        """By the figure in which each lies first."""
        found: dict[str, tuple[Mapping[str, Any], ...]] = {}
        for one in self.filing.findings:
            for code in one["codes"][:1]:
                found[code] = (*found.get(code, ()), one)
        return found


def to_look_at(filing: Filing) -> list[Item]:
    """The figures of a submission that a reviewer looks at: outside their band, explained, changed since the last
    round, remarked on then."""
    return Look(filing).items


def _says_something(reading: Reading) -> bool:
    return bool(reading.value or reading.last_year or reading.target)
