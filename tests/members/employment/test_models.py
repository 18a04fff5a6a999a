"""Vacancies, job seekers, placements (就业)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from members.employment.models import JobSeeker, Placement, SeekerKind, Vacancy, after_training
from tests.factories.employment import FollowUpFactory, JobSeekerFactory, PlacementFactory, VacancyFactory
from tests.factories.organisations import UnionFactory

pytestmark = pytest.mark.django_db

YEAR = (date(2014, 1, 1), date(2014, 12, 31))


def faults(row: Vacancy | JobSeeker | Placement) -> list[str]:
    with pytest.raises(ValidationError) as wrong:
        row.full_clean()
    return wrong.value.messages


def test_notices_and_positions_of_a_year_are_counted_apart() -> None:
    VacancyFactory(items=300, positions=20)
    VacancyFactory(published_on=date(2013, 4, 8))
    year = Vacancy.objects.published_between(*YEAR)

    assert (year.items(), year.positions()) == (300, 20)


def test_registrations_of_two_years_add_up() -> None:
    JobSeekerFactory(times=1259, name="", registered_on=date(2013, 12, 31))
    tracked = JobSeekerFactory(card_no="GZ0001")
    JobSeekerFactory(kind=SeekerKind.MIGRANT, registered_on=date(2012, 12, 31))
    years = JobSeeker.objects.registered_between(date(2013, 1, 1), date(2014, 12, 31))

    assert years.of_kind(SeekerKind.LAID_OFF).times() == 1260
    assert list(years.tracked()) == [tracked]


def test_people_placed_are_counted_by_kind_and_by_export() -> None:
    PlacementFactory(people=10, person="", is_after_training=True)
    PlacementFactory(exported=True, people=122, person="")
    PlacementFactory(placed_on=date(2015, 1, 4))
    year = Placement.objects.placed_between(*YEAR)

    assert year.people() == 132
    assert year.of_kind(SeekerKind.LAID_OFF).people() == 10
    assert year.exported().people() == 122
    assert year.filter(after_training()).people() == 10


def test_a_single_row_names_its_person() -> None:
    seeker = JobSeekerFactory.build(union=UnionFactory(), name="")
    placement = PlacementFactory.build(union=UnionFactory(), person="")

    assert faults(seeker) == ["填写求职人的姓名；按批登记的，登记人次应多于1。"]
    assert faults(placement) == ["选择求职登记或填写姓名；按批登记的，就业人数应多于1。"]


def test_labour_export_goes_somewhere() -> None:
    placement = PlacementFactory.build(union=UnionFactory(), exported=True, destination="")

    assert faults(placement) == ["劳务输出的填写就业地。"]


def test_a_vacancy_does_not_end_before_it_begins() -> None:
    vacancy = VacancyFactory.build(union=UnionFactory(), valid_until=date(2014, 4, 7))

    assert faults(vacancy) == ["有效期至早于公布日期，核对其中一项。"]


def test_a_person_registers_once_a_day() -> None:
    first = JobSeekerFactory()

    second = JobSeekerFactory.build(union=first.union, name=first.name)

    assert faults(second) == ["这一天已登记这个人；按批登记的，改那一行的登记人次。"]


def test_seekers_and_placements_say_who_they_are_about() -> None:
    seeker, batch = JobSeekerFactory(name="吴美凤"), JobSeekerFactory(name="", times=9)
    from_list = PlacementFactory(seeker=seeker, person="")
    from_batch = PlacementFactory(seeker=batch, person="")

    assert (str(seeker), str(batch)) == ("吴美凤（2014-04-01）", "下岗失业人员（2014-04-01）")
    assert (from_list.placed, from_batch.placed) == ("吴美凤", "下岗失业人员（2014-04-01）")
    assert str(PlacementFactory(person="", people=18)) == "2014-05-20 18人"


def test_a_follow_up_belongs_to_the_union_of_the_seeker() -> None:
    follow_up = FollowUpFactory(done_on=date(2014, 6, 1))

    assert (follow_up.owner, str(follow_up)) == (follow_up.seeker.union, "2014-06-01 求职中")
    assert str(VacancyFactory(job="缝纫工")) == "缝纫工"
