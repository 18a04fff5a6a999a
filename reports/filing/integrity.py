"""Whether what is kept is still what was handed up (核验): every filing against its digest and its own rows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reports.filing.models import Filing, FrozenFigure
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
    """Two queries, three for a correction."""
    kept = frozen_figures(filing)
    if not is_untouched(filing, kept):
        yield Fault(filing, ALTERED)
    own = [figure for figure in kept.values() if figure.filing_id == filing.pk]
    if wrong := list(_without_their_rows(filing, own)):
        yield Fault(filing, f"留存的记录加不出“{'”“'.join(wrong)}”")


def _without_their_rows(filing: Filing, figures: Iterable[FrozenFigure]) -> Iterator[str]:
    """The names of figures that their rows, as they are kept, do not make up."""
    amounts = _amounts(filing)
    for figure in figures:
        if not fits(figure, amounts[figure.ledger, str(figure.number)], filing.report.end):
            yield reading_of(figure).label


def _amounts(filing: Filing) -> dict[tuple[str, str], list[str | None]]:
    """What each row brings, by the ledger and the number of the figure."""
    found: dict[tuple[str, str], list[str | None]] = defaultdict(list)
    for ledger, amounts in filing.rows.order_by().values_list("ledger", "amounts").iterator():
        for number, amount in amounts.items():
            found[ledger, number].append(amount)
    return found
