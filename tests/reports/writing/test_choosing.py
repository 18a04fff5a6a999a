"""Passages of approved papers below, chosen for the paper of the union above (选编段落)."""

import pytest

from reports.documents.assemble import summary_of
from reports.filing.models import Filing
from reports.filing.reading import in_force
from reports.narrative.facts import Kind
from reports.narrative.themes import Theme
from reports.workflow.actions import move
from reports.workflow.reports import Report
from reports.workflow.states import Act
from reports.writing.choosing import choose, move_up, remove, reword
from reports.writing.chosen import ChosenPassage
from tests.factories.access import person
from tests.factories.reports import YEAR, approved, report_for, reviewer_of, small_street
from unions.access.models import User
from unions.access.refusal import Refused
from unions.organisations.models import Union
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def street() -> Union:
    return small_street()


@pytest.fixture
def report(street: Union) -> Report:
    return approved(report_for(street))


@pytest.fixture
def filing(report: Report) -> Filing:
    return in_force(report)


@pytest.fixture
def writer(street: Union) -> User:
    return person("reviewer", street.parent)


def spoken(filing: Filing) -> tuple[int, str]:
    """The first section with a heading that says something, and its first paragraph."""
    sections = enumerate(filing.paper["sections"])
    return next((number, one["paragraphs"][0]) for number, one in sections if one["heading"] and one["paragraphs"])


def taken(filing: Filing, writer: User, section: int = 0, paragraph: int = 0) -> ChosenPassage:
    district = filing.report.union.parent
    place = {"section": section, "paragraph": paragraph}
    return choose(district, YEAR, Kind.SUMMARY, filing=filing, owner=filing.report.union, by=writer, **place)


def words_of(district: Union) -> str:
    return summary_of(district, YEAR).document.text()


def test_a_chosen_paragraph_stands_in_the_paper_above_with_its_origin(filing, writer):
    section, text = spoken(filing)
    chosen = taken(filing, writer, section)

    assert chosen.text == f"{filing.report.union.shown}：{text}"
    assert chosen.text in words_of(filing.report.union.parent)
    assert Entry.objects.filter(act="选用段落", object_id=chosen.pk, user=writer).exists()


def test_it_comes_after_what_is_said_of_its_theme_anyway(filing, writer):
    own = "截至2014年末，我区有工会会员2人。"
    assert own in words_of(filing.report.union.parent)

    chosen = taken(filing, writer, spoken(filing)[0])

    text = words_of(filing.report.union.parent)
    assert 0 < text.index(own) < text.index(chosen.text)


def test_it_is_printed_no_more_once_its_report_is_opened_again(report, filing, writer):
    chosen = taken(filing, writer, spoken(filing)[0])

    move(report, Act.REOPEN, by=reviewer_of(report), comment="会员数要改")

    assert chosen.text not in words_of(report.union.parent)
    assert ChosenPassage.objects.filter(pk=chosen.pk).exists()


def test_it_can_be_reworded_moved_and_given_up(filing, writer):
    section, _ = spoken(filing)
    first, second = taken(filing, writer, section), taken(filing, writer)
    reword(second, "  枫林街道：{会员}又增加了。\n", Theme[first.theme.upper()], by=writer, version=second.version)
    ChosenPassage.objects.filter(pk=second.pk).update(position=first.position + 1)
    second.refresh_from_db()

    move_up(second, by=writer, version=second.version)

    assert second.text == "枫林街道：会员又增加了。"
    assert [row.pk for row in ChosenPassage.objects.filter(theme=first.theme)] == [second.pk, first.pk]
    remove(second, by=writer, version=second.version)
    assert not ChosenPassage.objects.filter(pk=second.pk).exists()


def test_an_old_page_changes_nothing(filing, writer):
    chosen = taken(filing, writer)
    reword(chosen, "新的文字。", Theme.FEATURES, by=writer, version=1)

    for act in (lambda: reword(chosen, "旧页面。", Theme.FEATURES, by=writer, version=1),
                lambda: remove(chosen, by=writer, version=1)):  # fmt: skip
        with pytest.raises(Refused, match="刷新页面"):
            act()
    assert ChosenPassage.objects.get().text == "新的文字。"


@pytest.mark.parametrize(("section", "paragraph"), [(99, 0), (0, 99)])
def test_what_is_not_in_the_paper_cannot_be_taken(filing, writer, section, paragraph):
    with pytest.raises(Refused, match="没有这一段"):
        taken(filing, writer, section, paragraph)


def test_the_same_paragraph_is_taken_once(filing, writer):
    taken(filing, writer)

    with pytest.raises(Refused, match="已经选用"):
        taken(filing, writer)


def test_nothing_is_taken_from_a_paper_that_is_not_in_force(report, filing, writer):
    move(report, Act.REOPEN, by=reviewer_of(report), comment="会员数要改")

    with pytest.raises(Refused, match="没有选用"):
        taken(filing, writer)
    assert not ChosenPassage.objects.exists()
