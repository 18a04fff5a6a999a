"""Whether what is kept is still what was handed up (核验): every filing against its digest and its own rows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from reports.filing.freezing import Brought
from reports.filing.marks import marks_of
from reports.filing.models import Filing, FrozenFigure, FrozenMarks
from reports.filing.reading import fits, frozen_figures, is_untouched, reading_of

ALTERED = "文字、指标、校核结果与摘要或校验码对不上"


@dataclass(frozen=True)
class Fault:
    """A filing that is not what was handed up, and where that shows."""

    filing: Filing
    sentence: str

    def __str__(self) -> str:
        return f"《{self.filing}》（校验码{self.filing.code}）{self.sentence}。"


def filings() -> Iterator[Filing]:
    """All that were ever made, one after the other: each holds a whole paper."""
    return Filing.objects.select_related("report__union").order_by("pk").iterator(chunk_size=1)


def faults_of(filing: Filing) -> Iterator[Fault]:
    """Three queries, four for a correction."""
    kept = frozen_figures(filing)
    if not is_untouched(filing, kept):
        yield Fault(filing, ALTERED)
    own = [figure for figure in kept.values() if figure.filing_id == filing.pk]
    brought = _brought(filing, own)
    if wrong := [reading_of(one).label for one in own if not fits(one, brought[one.code], filing.report.end)]:
        yield Fault(filing, f"留存的记录加不出“{'”“'.join(wrong)}”")
    if _marks(filing.marks.all()) != _marks(marks_of(own, brought)):
        yield Fault(filing, "去重记号与留存的记录不符")


def _brought(filing: Filing, figures: Iterable[FrozenFigure]) -> Brought:
    """What the rows, as they are kept, bring to each of these figures, by its code."""
    found: dict[tuple[str, str], list[str | None]] = defaultdict(list)
    for ledger, amounts in filing.rows.order_by().values_list("ledger", "amounts").iterator():
        for number, amount in amounts.items():
            found[ledger, number].append(amount)
    return {one.code: found[one.ledger, str(one.number)] for one in figures}


def _marks(stored: Iterable[FrozenMarks]) -> dict[str, tuple[bytes, Decimal]]:
    return {one.code: (bytes(one.marks), one.batches) for one in stored}
