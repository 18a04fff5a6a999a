"""Who is told of a move (消息通知): the clerks of the union, or the reviewers above it, never the one who acted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.urls import reverse

from reports.messages.send import tell
from reports.workflow.remarks import Remark
from reports.workflow.reports import Event
from reports.workflow.states import Act
from unions.access.handed_down import lineage
from unions.access.models import Grant, User
from unions.access.roles import Act as Right
from unions.access.roles import roles_for
from unions.organisations.models import Union

Holders = dict[str, dict[int, User]]


def clerks_of(union: Union, *, besides: User | None = None) -> list[User]:
    """Who hands up for this union: its own clerks, else those of the nearest union above it that has any."""
    return clerks_of_each([union], besides=besides)[union.pk]


def clerks_of_each(unions: Iterable[Union], *, besides: User | None = None) -> dict[int, list[User]]:
    """The same for many unions in one query, by the key of the union."""
    wanted = {union.pk: lineage(union.path) for union in unions}
    found = _holders(Right.SUBMIT, {place for places in wanted.values() for place in places}, besides)
    return {union: _nearest(found, places) for union, places in wanted.items()}


def reviewers_above(union: Union, *, besides: User | None = None) -> list[User]:
    """Who reviews this union: the reviewers of the nearest union above it that has any; at the top its own."""
    places = lineage(union.path)
    above = places[:-1] or places
    return _nearest(_holders(Right.REVIEW, set(above), besides), above)


@dataclass(frozen=True)
class Notice:
    """What is told of one act, whom, and on which page they go on."""

    to: Callable[..., list[User]]
    page: str
    says: Callable[[Event], str]


def announce(event: Event) -> None:
    """Tell of a move whoever has to know."""
    if notice := NOTICES.get(Act(event.act)):
        report = event.report
        tell(notice.to(report.union, besides=event.by), notice.says(event), reverse(notice.page, args=[report.pk]))


def _holders(right: Right, places: set[str], besides: User | None) -> Holders:
    """Active people with this right, by the path of the union where they hold it."""
    grants = Grant.objects.filter(role__in=roles_for(right), union__path__in=places, user__is_active=True)
    found: Holders = {}
    for grant in grants.exclude(user=besides).select_related("user", "union").order_by("pk"):
        found.setdefault(grant.union.path, {})[grant.user_id] = grant.user
    return found


def _nearest(found: Holders, places: tuple[str, ...]) -> list[User]:
    """The people at the last of `places` that has any."""
    return list(next((found[place] for place in reversed(places) if place in found), {}).values())


def _actor(event: Event) -> str:
    return f"{event.by.home.shown if event.by.home else ''}{event.by.name}"


def _with(comment: str) -> str:
    return f"：{comment.rstrip('。')}。" if comment else "。"


def _submitted(event: Event) -> str:
    again = f"（第{event.round}次）" if event.round > 1 else ""
    return f"{event.report.union.shown}提交了《{event.report}》{again}，等你审核。"


def _returned(event: Event) -> str:
    count = Remark.objects.filter(report=event.report).of_round(event.round).count()
    return f"《{event.report}》退回修改，有{count}条审核意见{_with(event.comment)}"


NOTICES = {
    Act.URGE: Notice(clerks_of, "report", lambda event: f"{_actor(event)}催办《{event.report}》{_with(event.comment)}"),
    Act.SUBMIT: Notice(reviewers_above, "review", _submitted),
    Act.WITHDRAW: Notice(
        reviewers_above, "review", lambda event: f"{event.report.union.shown}撤回了《{event.report}》，改好再交。"
    ),
    Act.SEND_BACK: Notice(clerks_of, "report", _returned),
    Act.APPROVE: Notice(clerks_of, "report", lambda event: f"《{event.report}》已通过审核，成为定稿。"),
    Act.REOPEN: Notice(
        clerks_of, "report", lambda event: f"《{event.report}》重新打开，要改了再交{_with(event.comment)}"
    ),
}
