"""Pages of corrections: asking, the slip, all slips; what strangers and crafted requests get."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from reports.correcting.models import Correction
from reports.correcting.printing import slip_paper
from reports.correcting.slips import ask, cells_of
from reports.documents.html import page as html
from reports.documents.shelf import find, key_of
from reports.workflow.reports import Report
from tests.factories.access import person
from tests.factories.aid import AidFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from tests.factories.reports import approved, clerk_of, handed_up, report_for, reviewer_of, small_street
from tests.factories.writing import PassageFactory
from unions.access.roles import Role
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
MOST_QUERIES = 25
WHY = "核对花名册时发现一人漏录"


@pytest.fixture
def street() -> Union:
    return small_street(members=12)


@pytest.fixture
def report(street: Union) -> Report:
    made = approved(report_for(street))
    MemberFactory(union=street, name="孙三元", joined_on=date(2014, 5, 1), changed_on=date(2014, 5, 1))
    return made


def slip_of(report: Report) -> Correction:
    return ask(report, [one.code for one in cells_of(report)], WHY, by=clerk_of(report.union))


def asking(report: Report, **changes: Any) -> dict[str, Any]:
    codes = [one.code for one in cells_of(report)]
    return {"version": report.version, "code": codes, "reason": WHY, **changes}


def test_the_clerk_chooses_among_what_moved(client: Client, report: Report) -> None:
    client.force_login(clerk_of(report.union))

    page = client.get(reverse("correction-add", args=[report.pk]))

    codes = [choice.drift.code for choice in page.context["choices"]]
    assert codes == [one.code for one in cells_of(report)]
    assert f"{reverse('filing-drift', args=[report.filings.get().pk])}?code=members.present" in page.content.decode()


def test_asking_leads_to_the_slip(client: Client, report: Report) -> None:
    client.force_login(clerk_of(report.union))

    answer = client.post(reverse("correction-add", args=[report.pk]), asking(report))

    slip = Correction.objects.get()
    assert answer["Location"] == reverse("correction", args=[slip.pk])
    page = client.get(answer["Location"])
    text = page.content.decode()
    assert ("12人" in text, "13人" in text, "撤回更正单" in text) == (True, True, True)
    assert "接受更正" not in text


def test_a_refused_request_keeps_what_was_typed(client: Client, report: Report) -> None:
    client.force_login(clerk_of(report.union))

    for changes in ({"version": 0}, {"code": ["members.present"]}, {"code": ["no.such"]}, {"reason": " "}):
        page = client.post(reverse("correction-add", args=[report.pk]), asking(report, **changes))
        assert [message.level_tag for message in page.context["messages"]] == ["error"]
        assert page.context["reason"] == changes.get("reason", WHY)

    assert not Correction.objects.exists()


def test_the_reviewer_accepts(client: Client, report: Report) -> None:
    slip = slip_of(report)
    client.force_login(reviewer_of(report))
    url = reverse("correction", args=[slip.pk])
    page = client.get(url)
    assert "接受更正" in page.content.decode()
    assert page.context["changes"]

    client.post(url, {"act": "accept"})

    slip.refresh_from_db()
    assert slip.filing is not None
    done = client.get(url).content.decode()
    assert (slip.state, slip.filing.code in done, "接受更正" in done) == ("accepted", True, False)
    assert "第1次更正" in client.get(reverse("filing", args=[slip.filing.pk])).content.decode()


@pytest.mark.parametrize(
    ("who", "act", "state"),
    [
        ("reviewer", {"act": "decline", "answer": "这名会员已经转出"}, "declined"),
        ("reviewer", {"act": "decline", "answer": ""}, "waiting"),
        ("reviewer", {"act": "drop"}, "waiting"),
        ("clerk", {"act": "drop"}, "dropped"),
        ("clerk", {"act": "accept"}, "waiting"),
        ("reader", {"act": "accept"}, "waiting"),
        ("reader", {"act": "decline", "answer": "不"}, "waiting"),
    ],
)
def test_crafted_requests_do_only_what_the_page_offers(
    client: Client, report: Report, who: str, act: dict[str, str], state: str
) -> None:
    slip = slip_of(report)
    people = {"reviewer": reviewer_of(report), "clerk": clerk_of(report.union)}
    client.force_login(people.get(who) or person(Role.READER, report.union.parent))

    client.post(reverse("correction", args=[slip.pk]), act)

    slip.refresh_from_db()
    assert slip.state == state


def test_an_unknown_act_is_not_found(client: Client, report: Report) -> None:
    slip = slip_of(report)
    client.force_login(reviewer_of(report))

    assert client.post(reverse("correction", args=[slip.pk]), {"act": "delete"}).status_code == 404


def test_strangers_find_nothing(client: Client, report: Report) -> None:
    slip = slip_of(report)
    pages = {
        "correction-add": [report.pk],
        "correction": [slip.pk],
        "correction-file": [slip.pk],
    }
    stranger = person(Role.CLERK, UnionFactory(street=True, parent=report.union.parent))
    client.force_login(stranger)

    assert [client.get(reverse(name, args=args)).status_code for name, args in pages.items()] == [404] * 3
    assert client.post(reverse("correction", args=[slip.pk]), {"act": "drop"}).status_code == 404
    assert not client.get(reverse("corrections")).context["page"].object_list


@pytest.mark.parametrize("role", [Role.READER, Role.REVIEWER])
def test_only_clerks_of_the_union_ask(client: Client, report: Report, role: Role) -> None:
    client.force_login(person(role, report.union.parent))

    assert client.get(reverse("correction-add", args=[report.pk])).status_code == 404
    assert client.post(reverse("correction-add", args=[report.pk]), asking(report)).status_code == 404


def test_a_report_that_was_never_handed_up_has_nothing_to_correct(client: Client, street: Union) -> None:
    client.force_login(clerk_of(street))

    assert client.get(reverse("correction-add", args=[report_for(street).pk])).status_code == 404


def test_a_report_that_waits_cannot_be_corrected(client: Client, street: Union) -> None:
    report = handed_up(report_for(street)).report
    client.force_login(clerk_of(street))

    page = client.get(reverse("correction-add", args=[report.pk]))

    assert "通过以后才用更正单" in page.content.decode() or not page.context["choices"]


def test_a_slip_that_no_longer_fits_says_so(client: Client, report: Report) -> None:
    slip = slip_of(report)
    MemberFactory(union=report.union, joined_on=date(2014, 5, 1), changed_on=date(2014, 5, 1))
    client.force_login(reviewer_of(report))

    page = client.get(reverse("correction", args=[slip.pk]))

    assert page.context["stale"] == "提出以后台账又有变动，与更正单不符。"


def slip_page(client: Client, street: Union, typed: str) -> Any:
    """A slip that waits for one more member, over a paper in which somebody typed these words."""
    PassageFactory(union=street, text=typed)
    report = approved(report_for(street))
    MemberFactory(union=street, name="孙三元", joined_on=date(2014, 5, 1), changed_on=date(2014, 5, 1))
    client.force_login(reviewer_of(report))
    return client.get(reverse("correction", args=[slip_of(report).pk]))


def test_the_slip_warns_of_the_old_number_where_somebody_typed_it(client: Client, street: Union) -> None:
    page = slip_page(client, street, "依靠会员12人，服务112人次。")

    assert ("会员人数", "截至2014年末，街道有工会会员12人。依靠会员12人，服务112人次。") in page.context["typed"]
    assert "不会跟着变" in page.text


def test_a_longer_number_is_not_the_old_one(client: Client, street: Union) -> None:
    assert slip_page(client, street, "服务112人次。").context["typed"] == []


def test_slips_that_wait_come_first(client: Client, report: Report) -> None:
    first = slip_of(report)
    client.force_login(clerk_of(report.union))
    client.post(reverse("correction", args=[first.pk]), {"act": "drop"})
    second = slip_of(report)
    client.post(reverse("correction", args=[second.pk]), {"act": "drop"})
    Correction.objects.filter(pk=first.pk).update(state=Correction.State.WAITING)

    for user in (clerk_of(report.union), reviewer_of(report)):
        client.force_login(user)
        page = client.get(reverse("corrections"))
        assert [slip.pk for slip in page.context["page"]] == [first.pk, second.pk]


def test_a_slip_is_printed_with_its_cells(client: Client, report: Report) -> None:
    slip = slip_of(report)

    waiting = slip_paper(slip).text()
    client.force_login(reviewer_of(report))
    client.post(reverse("correction", args=[slip.pk]), {"act": "accept", "answer": "属实"})
    slip = Correction.objects.get(pk=slip.pk)
    done = slip_paper(slip)

    assert "会员人数\t12人\t13人\n" in waiting
    assert f"更正理由：{WHY}。" in waiting
    assert slip.filing is not None
    assert done.imprint.line.startswith(f"更正单 第1版第1次更正　校验码 {slip.filing.code}")
    assert "已更正，属实。" in done.text()
    assert html(done)


def test_the_slip_comes_as_a_pdf(client: Client, report: Report) -> None:
    slip = slip_of(report)
    client.force_login(clerk_of(report.union))

    answer = client.get(reverse("correction-file", args=[slip.pk]))

    assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")
    kept = find(key_of(slip_paper(Correction.objects.get(pk=slip.pk))))
    assert kept is not None
    assert kept.read_bytes() == answer.content


def test_the_page_of_changes_leads_to_the_slip(client: Client, report: Report) -> None:
    filing = report.filings.get()
    url = reverse("filing-drift", args=[filing.pk])
    client.force_login(clerk_of(report.union))

    page = client.get(url, {"code": "members.present"})

    assert [one.drift.code for one in page.context["drifts"]] == ["members.present"]
    assert reverse("correction-add", args=[report.pk]) in page.content.decode()
    client.force_login(reviewer_of(report))
    assert reverse("correction-add", args=[report.pk]) not in client.get(url).content.decode()


@pytest.mark.parametrize("rows", [1, 40])
def test_pages_take_few_queries_for_any_number_of_rows(
    client: Client, street: Union, rows: int, django_assert_max_num_queries: Any
) -> None:
    report = approved(report_for(street))
    for _ in range(rows):
        MemberFactory(union=street, joined_on=date(2014, 5, 1), changed_on=date(2014, 5, 1))
        AidFactory(union=street, given_on=date(2014, 3, 1))
    client.force_login(clerk_of(street))
    with django_assert_max_num_queries(MOST_QUERIES):
        client.get(reverse("correction-add", args=[report.pk]))
    slip = ask(
        report, [one.code for one in cells_of(report) if one.code.startswith("members.")], WHY, by=clerk_of(street)
    )
    client.force_login(reviewer_of(report))

    for page in (reverse("correction", args=[slip.pk]), reverse("corrections")):
        with django_assert_max_num_queries(MOST_QUERIES):
            assert client.get(page).status_code == 200
