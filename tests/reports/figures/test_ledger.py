"""Ledgers of typed figures: an indicator by its name, a period by its year, who typed it, and where it leads back."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from reports.figures.fields import IndicatorBox, PeriodBox
from reports.figures.models import Override, Target, ToldFigure
from tests.factories.access import person
from tests.factories.figures import OverrideFactory, TargetFactory, ToldFigureFactory
from tests.factories.indicators import OwnIndicatorFactory
from tests.factories.organisations import UnionFactory
from tests.family import typed
from unions.access.models import User
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
YEAR = {"start": "2014", "end": "", "union": "枫林街道总工会"}


@pytest.fixture
def street() -> Union:
    return UnionFactory(name="枫林街道总工会", short_name="枫林街道", street=True, code="FL")


@pytest.fixture
def clerk(client: Client, street: Union) -> User:
    clerk = person("clerk", street)
    client.force_login(clerk)
    return clerk


def add(client: Client, slug: str, **told: str) -> Any:
    address = reverse(f"{slug}-add")
    token = client.get(address).context["form"]["token"].value()
    return client.post(address, {"token": token, **YEAR, **told})


def test_a_figure_is_told_by_the_name_of_its_indicator_and_the_year(client: Client, street: Union, clerk: User) -> None:
    add(client, "told-figures", code="发展会员数", value="1,200", comparator="余", source="去年总结")

    figure = ToldFigure.objects.get()
    assert (figure.code, figure.start, figure.end) == ("members.joined", date(2014, 1, 1), date(2014, 12, 31))
    assert (figure.said, figure.by, str(figure)) == ("1,200余人", clerk, "枫林街道2014年发展会员数")


def test_a_target_without_a_giver_is_the_unions_own(client: Client, street: Union, clerk: User) -> None:
    add(client, "targets", code="unions.founded", value="1", value_max="2")

    target = Target.objects.get()
    assert (target.set_by, target.said) == (street, "1—2家")


def test_who_changes_a_figure_has_typed_it(client: Client, street: Union, clerk: User) -> None:
    override = OverrideFactory(union=street, code="members.joined")
    address = reverse("overrides-change", args=[override.pk])
    boxes = typed(client.get(address).context["form"])

    client.post(address, {**boxes, "value": "31"})

    override.refresh_from_db()
    assert (override.by, override.value, Override.objects.get().said) == (clerk, 31, "31人")


def test_a_form_leads_back_to_the_page_that_sent_there(client: Client, street: Union, clerk: User) -> None:
    answer = client.get(reverse("type-told", args=["members.joined"]), {"period": "2014"})
    page = client.get(answer.url)
    boxes = typed(page.context["form"])

    assert (boxes["union"], boxes["code"]) == ("枫林街道总工会", "发展会员数（人）")
    assert (boxes["start"], boxes["end"]) == ("2014-01-01", "2014-12-31")
    saved = client.post(answer.url, {**boxes, "value": "9", "source": "名册"})
    assert saved.url == f"{reverse('figure-rows', args=['members.joined'])}?union=FL&period=2014"


def test_a_figure_that_is_typed_already_is_changed(client: Client, street: Union, clerk: User) -> None:
    target = TargetFactory(union=street, code="members.joined")

    answer = client.get(reverse("type-target", args=["members.joined"]), {"period": "2014"})

    assert answer.url.startswith(reverse("targets-change", args=[target.pk]))


def test_only_pages_of_this_site_are_led_back_to(client: Client, street: Union, clerk: User) -> None:
    address = f"{reverse('targets-add')}?back=https://elsewhere.example/"
    boxes = {**typed(client.get(address).context["form"]), **YEAR, "code": "发展会员数", "value": "5"}

    assert client.post(address, boxes).url == reverse("targets-detail", args=[Target.objects.get().pk])


def test_who_may_not_add_is_not_led_to_a_form(client: Client, street: Union) -> None:
    client.force_login(person("reviewer", street))

    assert client.get(reverse("type-told", args=["members.joined"])).status_code == 404


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ({"code": "发展会员数量", "value": "1"}, "“发展会员数量”不在可选项中，最接近的是“发展会员数”。"),
        ({"code": "总结年度", "value": "1"}, "“总结年度”不在可选项中，"),
        ({"code": "发展会员数", "value": "1", "start": "2014年第三季度"}, "还没有填写期间止。"),
        ({"code": "发展会员数", "value": "1", "start": "第三季度"}, "“第三季度”不是日期，写成2024-01-05的样子。"),
    ],
)
def test_what_cannot_be_typed_says_how_to_mend_it(
    client: Client, street: Union, clerk: User, told: dict[str, str], fault: str
) -> None:
    answer = add(client, "told-figures", source="名册", **told)

    assert any(sentence.startswith(fault) for _, sentence in answer.context["form"].problems())


def test_indicators_of_strangers_cannot_be_told(street: Union) -> None:
    figure = ToldFigureFactory.build(union=street, code="own.nobody")

    with pytest.raises(ValidationError, match=r"没有“own\.nobody”这个可填的指标"):
        figure.clean()


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("2014年度", date(2014, 1, 1), date(2014, 12, 31)),
        ("2014年下半年", date(2014, 7, 1), date(2014, 12, 31)),
        ("2014年三季度", date(2014, 7, 1), date(2014, 9, 30)),
        ("2014统计年度", date(2013, 10, 1), date(2014, 9, 30)),
        ("2014.3.5", date(2014, 3, 5), date(2014, 3, 5)),
    ],
)
def test_a_period_is_read_as_people_write_it(text: str, start: date, end: date) -> None:
    assert (PeriodBox().to_python(text), PeriodBox(end=True).to_python(text)) == (start, end)


def test_an_indicator_is_shown_by_its_name() -> None:
    box = IndicatorBox()

    assert box.prepare_value("members.joined") == "发展会员数（人）"
    assert not box.has_changed("members.joined", "发展会员数（人）")
    assert [box.to_python(typed) for typed in ("发展会员数(人)", "发展会员数", "members.joined")] == [
        "members.joined"
    ] * 3


def test_own_indicators_are_shown_with_their_codes(street: Union) -> None:
    indicator = OwnIndicatorFactory(union=street, label="夜校期数")
    OwnIndicatorFactory(union=UnionFactory(street=True), label="夜校期数")
    shown = IndicatorBox().prepare_value(indicator.code)

    assert (shown, IndicatorBox().to_python(shown)) == (f"夜校期数（{indicator.code}）", indicator.code)
    with pytest.raises(ValidationError, match="有不止一个自设指标叫“夜校期数”，改填指标代码"):
        IndicatorBox().to_python("夜校期数")


def test_indicators_are_proposed_by_name_and_initials(client: Client, clerk: User) -> None:
    by_name = client.get(reverse("indicator-lookup"), {"q": "发展会员"}).context["names"]
    by_sound = client.get(reverse("indicator-lookup"), {"q": "fzhy"}).context["names"]

    assert ("发展会员数", "人　members.joined") in by_name
    assert ("发展会员数", "人　members.joined") in by_sound


def test_told_figures_are_found_by_the_name_of_their_indicator(client: Client, street: Union, clerk: User) -> None:
    figure = ToldFigureFactory(union=street, code="members.joined", value=Decimal(7))
    ToldFigureFactory(union=street, code="unions.founded")

    page = client.get(reverse("told-figures-list"), {"q": "发展会员"})

    assert [line[1].pk for line in page.context["lines"]] == [figure.pk]
    assert "7人" in page.text
