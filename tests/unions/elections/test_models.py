"""Terms, committees, officers (选举换届)."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Count
from hypothesis import given
from hypothesis import strategies as st

from tests.factories.elections import CommitteeFactory, OfficerFactory, TermFactory
from tests.factories.organisations import UnionFactory
from unions.elections.models import (
    Committee,
    Officer,
    Term,
    certified,
    college_educated,
    elected,
    full_time,
    inspector,
    joined_party,
    lasting,
    renewed,
    serving,
    with_committee,
)
from unions.organisations.anniversaries import years_after
from unions.organisations.models import Union
from unions.organisations.persons import Education, PoliticalStatus

pytestmark = pytest.mark.django_db
START, END = date(2014, 1, 1), date(2014, 12, 31)


def faults(row):
    with pytest.raises(ValidationError) as fault:
        row.full_clean()
    return [sentence for sentences in fault.value.message_dict.values() for sentence in sentences]


@pytest.mark.parametrize(("dissolved_on", "lasts"), [(None, True), (date(2015, 1, 1), True), (END, False)])
def test_committee_lasts_until_dissolved(dissolved_on, lasts):
    CommitteeFactory(dissolved_on=dissolved_on)

    assert Committee.objects.lasting(END).exists() == lasts
    assert Union.objects.filter(with_committee("audit", END)).exists() == lasts


def test_share_of_unions_with_a_committee_is_taken_in_one_query(django_assert_num_queries):
    street = UnionFactory(street=True)
    for kind in (Committee.Kind.WOMEN, Committee.Kind.AUDIT):
        CommitteeFactory(union=UnionFactory(parent=street, grassroots=True), kind=kind)

    with django_assert_num_queries(1):
        counts = Union.objects.within(street).aggregate(
            women=Count("pk", filter=with_committee(Committee.Kind.WOMEN, END)), whole=Count("pk")
        )

    assert counts == {"women": 1, "whole": 3}


def test_members_of_lasting_committees_are_found():
    committee = CommitteeFactory(kind=Committee.Kind.RETIRED, members=7)

    assert list(Committee.objects.filter(lasting(END), kind="retired").values_list("members", flat=True)) == [7]
    assert str(committee) == f"{committee.union.name}{committee.name}"


def test_a_committee_of_a_kind_is_set_up_once():
    committee = CommitteeFactory(name="")
    again = CommitteeFactory.build(union=committee.union, name="")

    assert faults(again) == ["该工会已有这类委员会；如是重新设立，先给原来的一行填撤销日期。"]


def test_committee_is_dissolved_after_it_was_set_up():
    committee = CommitteeFactory.build(union=UnionFactory(), dissolved_on=date(2011, 4, 7))

    assert faults(committee) == ["撤销日期早于成立日期，核对其中一项。"]


@pytest.mark.parametrize(
    ("years", "postponed_until", "due_on"),
    [(3, None, date(2014, 5, 20)), (5, None, date(2016, 5, 20)), (3, date(2014, 11, 20), date(2014, 11, 20))],
)
def test_term_is_due_after_its_years_or_when_postponed_to(years, postponed_until, due_on):
    term = TermFactory(elected_on=date(2011, 5, 20), years=years, postponed_until=postponed_until)

    assert term.due_on == due_on
    assert (term.days_left(due_on), term.days_left(due_on + timedelta(days=3))) == (0, -3)


def test_a_by_election_has_no_end_of_its_own():
    term = TermFactory(by_election=True)

    assert (term.due_on, term.days_left(END)) == (None, None)


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2013, 11, 19), "running"),
        (date(2013, 11, 20), "due soon"),
        (date(2014, 5, 19), "due soon"),
        (date(2014, 5, 20), "overdue"),
    ],
)
def test_term_is_announced_half_a_year_ahead_and_overdue_from_its_last_day(day, state):
    TermFactory(elected_on=date(2011, 5, 20), years=3)
    found = {"due soon": Term.objects.due_soon(day), "overdue": Term.objects.overdue(day)}

    assert [name for name, terms in found.items() if terms.exists()] == ([] if state == "running" else [state])


def test_a_postponed_term_is_overdue_when_the_postponement_ends():
    TermFactory(elected_on=date(2011, 5, 20), years=3, postponed_until=date(2014, 11, 20))

    assert not Term.objects.overdue(date(2014, 11, 19)).exists()
    assert Term.objects.overdue(date(2014, 11, 20)).exists()


def test_a_union_that_was_renewed_is_not_overdue():
    first = TermFactory(number=1, kind=Term.Kind.FIRST, elected_on=date(2008, 5, 1))
    second = TermFactory(union=first.union, number=2, elected_on=date(2014, 4, 1))
    TermFactory(union=first.union, by_election=True, elected_on=date(2014, 6, 1))

    assert list(Term.objects.current(END)) == [second]
    assert list(Term.objects.current(date(2014, 3, 31))) == [first]
    assert (Term.objects.overdue(date(2014, 3, 31)).count(), Term.objects.overdue(END).count()) == (1, 0)


def test_renewals_of_a_year_count_unions_once(django_assert_num_queries):
    street = UnionFactory(street=True)
    for union in (street, UnionFactory(parent=street)):
        TermFactory(union=union, number=1, elected_on=START)
    TermFactory(union=street, number=2, elected_on=END)
    TermFactory(union=street, by_election=True, elected_on=END)

    with django_assert_num_queries(1):
        counts = Term.objects.within(street).aggregate(
            unions=Count("union", distinct=True, filter=renewed(START, END)),
            elections=Count("pk", filter=elected(START, END)),
        )

    assert counts == {"unions": 2, "elections": 4}
    assert Term.objects.elected(START, END).unions() == 2


@given(
    elected_on=st.dates(date(2008, 1, 1), date(2012, 12, 31)),
    years=st.sampled_from(Term.Years.values),
    postponed=st.none() | st.integers(1, 180),
    day=st.dates(date(2013, 1, 1), date(2017, 12, 31)),
)
def test_the_database_and_the_row_agree_on_when_a_term_is_overdue(elected_on, years, postponed, day):
    Term.objects.all().delete()
    until = years_after(elected_on, years) + timedelta(days=postponed) if postponed else None
    term = TermFactory(elected_on=elected_on, years=years, postponed_until=until)

    assert Term.objects.overdue(day).exists() == (term.due_on <= day)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"voters": 90, "present": 91}, "实到人数多于应到人数，核对其中一项。"),
        ({"ballots": 80, "returned": 81}, "收回选票多于发出选票，选举无法成立，核对票数。"),
        ({"returned": 80, "valid": 81}, "有效选票多于收回选票，核对其中一项。"),
        ({"number": 0}, "届次从1起。"),
        ({"voters": 90, "present": 59}, "实到59人，不足应到90人的三分之二，选举大会不能召开，核对人数。"),
        (
            {"elected_on": START, "years": 3, "postponed_until": date(2017, 1, 1)},
            "延期至的日期应晚于本届届满日，没有延期则不填。",
        ),
    ],
)
def test_an_election_adds_up(fields, sentence):
    assert faults(TermFactory.build(union=UnionFactory(), **fields)) == [sentence]


def test_two_thirds_present_is_enough():
    TermFactory.build(union=UnionFactory(), voters=90, present=60).full_clean()


def test_a_term_number_is_used_once_but_by_elections_share_it():
    term = TermFactory(number=3)
    TermFactory.build(union=term.union, number=3, by_election=True).full_clean()

    again = TermFactory.build(union=term.union, number=3, elected_on=END)

    assert faults(again) == ["该工会这一届的选举已登记，核对届次。"]


def test_an_election_is_booked_once_a_day():
    term = TermFactory(number=3)
    again = TermFactory.build(union=term.union, number=4, elected_on=term.elected_on)

    assert faults(again) == ["该工会当天的同类选举已登记。"]


def test_term_reads_as_union_number_and_kind():
    assert str(TermFactory(union__short_name="望江社区工会", number=2)) == "望江社区工会第2届换届"


@pytest.mark.parametrize(
    ("since", "until", "serves"),
    [(END, None, True), (date(2015, 1, 1), None, False), (START, END, False), (START, date(2015, 1, 1), True)],
)
def test_officer_serves_until_released(since, until, serves):
    OfficerFactory(since=since, until=until)

    assert Officer.objects.serving(END).exists() == serves


def test_rates_of_officers_are_taken_in_one_query(django_assert_num_queries):
    street = UnionFactory(street=True)
    OfficerFactory(union=street, full_time=True, education=Education.COLLEGE)
    OfficerFactory(union=street, full_time=True, education=Education.SECONDARY)
    OfficerFactory(union=street, education=Education.DOCTOR, until=START)
    OfficerFactory(union=street)

    with django_assert_num_queries(1):
        counts = Officer.objects.within(street).aggregate(
            whole=Count("pk", filter=serving(END)),
            full_time=Count("pk", filter=serving(END) & full_time()),
            educated=Count("pk", filter=serving(END) & college_educated()),
        )

    assert counts == {"whole": 3, "full_time": 2, "educated": 1}


@pytest.mark.parametrize(
    ("fields", "is_certified"),
    [
        ({}, True),
        ({"certificate_number": ""}, False),
        ({"certified_on": date(2015, 1, 1)}, False),
        ({"certified_on": None}, True),
        ({"certificate_until": END}, True),
        ({"certificate_until": date(2014, 12, 30)}, False),
    ],
)
def test_inspector_is_certified_while_the_certificate_is_valid(fields, is_certified):
    OfficerFactory(inspector=True, **fields)
    OfficerFactory()

    assert Officer.objects.filter(inspector()).count() == 1
    assert Officer.objects.certified(END).exists() == is_certified
    assert Officer.objects.filter(inspector() & certified(END)).exists() == is_certified


def test_officers_who_joined_the_party_in_the_year_are_counted():
    for day in (START, END, date(2015, 1, 1), None):
        OfficerFactory(party_joined_on=day, political_status=PoliticalStatus.PARTY)

    assert Officer.objects.filter(joined_party(START, END)).count() == 2


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"until": date(2011, 4, 7)}, "免职日期早于任职日期，核对其中一项。"),
        ({"allowance": -1}, "每月补贴不能是负数。"),
        (
            {"certified_on": END, "certificate_until": END},
            "检查员证有效期至应晚于发证日期。",
        ),
        (
            {"party_joined_on": END, "political_status": PoliticalStatus.MASSES},
            "填了入党日期，政治面貌应为中共党员或中共预备党员。",
        ),
    ],
)
def test_an_officers_row_agrees_with_itself(fields, sentence):
    assert faults(OfficerFactory.build(union=UnionFactory(), **fields)) == [sentence]


def test_a_party_member_may_say_since_when():
    OfficerFactory.build(
        union=UnionFactory(), party_joined_on=END, political_status=PoliticalStatus.PROBATIONARY
    ).full_clean()


def test_an_office_is_booked_once():
    officer = OfficerFactory()
    again = OfficerFactory.build(union=officer.union, name=officer.name)

    assert faults(again) == ["这位干部的同一任职已登记。"]


def test_officer_reads_as_name_union_and_role():
    assert str(OfficerFactory(name="周建国", union__short_name="望江社区工会")) == "周建国（望江社区工会主席）"


def test_official_code_lists_are_complete():
    assert (len(Education), len(PoliticalStatus)) == (8, 13)
