"""How much there is to look at (要看几项), for many reports in few queries, and whose turn it is."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from django.db.models import F, OuterRef, Subquery, TextField
from django.db.models.functions import Cast

from reports.filing.models import Filing, FrozenFigure
from reports.filing.reading import frozen_figures_of, in_force_of
from reports.review.rounds import moved_figures
from reports.workflow.remarks import Acceptance, Remark
from reports.workflow.reports import Event, Report
from reports.workflow.states import Act

Texts = Mapping[tuple[int, int], Mapping[str, str]]  # by report and round, then by code: figures as they are stored


def codes_to_look_at(filings: Iterable[Filing]) -> dict[int, frozenset[str]]:
    """The figures that a reviewer looks at, by the ids of the reports; `filings` are present submissions."""
    asked = list(filings)
    again = [one for one in asked if one.round > 1]
    since = _since_last_look(again) if again else {}
    return {one.report_id: _found(one) | since.get(one.report_id, frozenset()) for one in asked}


def in_turn(reports: Iterable[Report]) -> list[Report]:
    """Reports that wait, in the order of the queue."""
    waiting = list(reports)
    looks = codes_to_look_at(in_force_of(waiting).values())
    marked = _marked(pk for pk, codes in looks.items() if codes)
    return sorted(waiting, key=lambda one: turn(one, len(looks.get(one.pk, frozenset()) - marked[one.pk])))


def turn(report: Report, open_items: int) -> tuple[bool, float, str]:
    """The place of a report that waits: those with something to be looked at first, in each the longest waiting."""
    since = report.submitted_at
    return (not open_items, since.timestamp() if since else 0, report.union.path)


def _marked(reports: Iterable[int]) -> Mapping[int, set[str]]:
    """Figures that are accepted or remarked on in the present round."""
    found: dict[int, set[str]] = defaultdict(set)
    present = {"report__in": list(reports), "round": F("report__round")}
    accepted = Acceptance.objects.filter(**present).order_by().values_list("report", "code")
    remarked = Remark.objects.filter(**present, row=None).order_by().values_list("report", "code")
    for report, code in accepted.union(remarked):
        found[report].add(code)
    return found


def _found(filing: Filing) -> frozenset[str]:
    """What the checks found, each at the figure in which it lies first."""
    return frozenset(one["codes"][0] for one in filing.findings if one["codes"])


def _since_last_look(filings: Sequence[Filing]) -> dict[int, frozenset[str]]:
    """What was remarked on or moved since the submission that was last sent back or reopened."""
    before = _looked_at(filings)
    pairs = [(before[one.report_id], one) for one in filings if one.report_id in before]
    texts = _texts([one for pair in pairs for one in pair])
    new = {one.report_id: texts[_submission(one)] for _, one in pairs}
    both = [(texts[_submission(before)], texts[_submission(now)]) for before, now in pairs]
    differing = {code for old, now in both for code in {*old, *now} if old.get(code) != now.get(code)}
    figures = frozen_figures_of((one for pair in pairs for one in pair), differing)
    asked = _remarked(before)
    moved = {b.report_id: {one.code for one in moved_figures(figures[b.pk], figures[n.pk])} for b, n in pairs}
    return {report: frozenset((asked[report] | moved[report]) & new[report].keys()) for report in moved}


def _looked_at(filings: Iterable[Filing]) -> dict[int, Filing]:
    """The submission before each of these at which somebody has looked, with its corrections."""
    reports = {one.report_id: one.report for one in filings}
    acts = Event.objects.filter(
        report=OuterRef("report"), act__in=(Act.SEND_BACK, Act.REOPEN), round__lt=OuterRef("report__round")
    )
    last = Subquery(acts.order_by("-round").values("round")[:1])
    found = Filing.objects.filter(report__in=reports, round=last).defer("paper", "ledgers", "findings")
    before = {one.report_id: one for one in found.order_by("correction")}
    for one in before.values():
        one.report = reports[one.report_id]
    return before


def _texts(filings: Sequence[Filing]) -> Texts:
    """Figures in the text in which the database holds them: enough to see which differ."""
    rounds = {_submission(one) for one in filings}
    found: dict[tuple[int, int], dict[str, str]] = defaultdict(dict)
    stored = FrozenFigure.objects.filter(filing__report__in={report for report, _ in rounds})
    columns = ("filing__report", "filing__round", "code", "text")
    for report, number, code, text in (
        stored.annotate(text=Cast("stored", TextField())).order_by("filing__correction").values_list(*columns)
    ):
        if (report, number) in rounds:
            found[report, number][code] = text
    return found


def _submission(filing: Filing) -> tuple[int, int]:
    """A submission with its corrections."""
    return filing.report_id, filing.round


def _remarked(before: Mapping[int, Filing]) -> Mapping[int, set[str]]:
    """Figures with remarks on them, or on rows behind them, in these submissions."""
    found: dict[int, set[str]] = defaultdict(set)
    remarks = Remark.objects.filter(report__in=before).exclude(code="")
    for report, number, code in remarks.values_list("report", "round", "code"):
        if number == before[report].round:
            found[report].add(code)
    return found
