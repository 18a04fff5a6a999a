"""Pages of reports (报告页面)."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from reports.documents.fonts import MissingFonts
from reports.documents.outputs import FORMATS
from reports.documents.press import PRESS
from reports.figures.models import Target
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.points import PointFactory
from unions.access.roles import Role
from unions.organisations.models import Union
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
MOST_QUERIES = 25


@pytest.fixture
def street() -> Union:
    street = UnionFactory(name="枫林街道总工会", street=True, parent=UnionFactory(name="云溪区总工会"), code="FL")
    for number in range(3):
        UnionFactory(name=f"望江{number}工会", parent=street, kind="single", established_on=date(2014, 5, 1 + number))
    return street


@pytest.mark.parametrize("page", ["workbench", "figures", "summary"])
@pytest.mark.parametrize("rows", [0, 100])
def test_pages_take_few_queries_for_any_number_of_rows(
    client: Client, street: Union, page: str, rows: int, django_assert_max_num_queries: Any
) -> None:
    for number in range(rows):
        UnionFactory(parent=street, kind="single", established_on=date(2014, 1 + number % 12, 1))
    client.force_login(person(Role.CLERK, street))

    with django_assert_max_num_queries(MOST_QUERIES):
        answer = client.get(reverse(page), {"period": "2014"})

    assert answer.status_code == 200


def test_a_figure_opens_to_the_rows_that_it_counts(client: Client, street: Union) -> None:
    client.force_login(person(Role.READER, street))

    answer = client.get(reverse("figure-rows", args=["unions.founded"]), {"period": "2014"})

    assert answer.context["reading"].value == 3
    assert [str(row) for row, _ in answer.context["lines"]] == ["望江0工会", "望江1工会", "望江2工会"]
    assert 'data-l="工会名称"' in answer.text


def test_a_rate_opens_to_its_part_and_whole(client: Client, street: Union) -> None:
    client.force_login(person(Role.READER, street))

    answer = client.get(reverse("figure-rows", args=["unions.rate"]), {"period": "2014"})

    codes = [part.code for part in answer.context["parts"]]
    assert codes == ["unions.enterprises_operating", "basics.operating_enterprises"]


@pytest.mark.parametrize("address", ["figures", "summary"])
def test_a_strangers_figures_are_not_found(client: Client, street: Union, address: str) -> None:
    other = UnionFactory(street=True, parent=street.parent)
    client.force_login(person(Role.CLERK, street))

    assert client.get(reverse(address), {"union": other.code}).status_code == 404


@pytest.mark.parametrize("period", ["2014X", "13", "2014-02-30..2014-03-01"])
def test_what_is_no_period_is_not_found(client: Client, street: Union, period: str) -> None:
    client.force_login(person(Role.CLERK, street))

    assert client.get(reverse("figures"), {"period": period}).status_code == 404


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.AUDITOR])
def test_who_sees_no_ledger_sees_no_figure(client: Client, street: Union, role: str) -> None:
    client.force_login(person(role, street))

    assert client.get(reverse("workbench")).status_code == 200
    assert client.get(reverse("figures")).status_code == 404


@pytest.mark.parametrize("form", FORMATS)
def test_the_summary_is_downloaded_in_every_form_and_leaves_a_trace(client: Client, street: Union, form: str) -> None:
    client.force_login(person(Role.CLERK, street))

    answer = client.get(reverse("summary-file", args=[form]), {"period": "2014"})

    assert answer["Content-Disposition"].startswith("attachment; filename*=UTF-8''")
    assert answer.content
    assert Entry.objects.filter(act="下载").count() == 1


@pytest.mark.parametrize(("kind", "name"), [("report", "工作汇报材料"), ("plan", "工作思路和目标")])
def test_every_kind_of_paper_has_its_page(client: Client, street: Union, kind: str, name: str) -> None:
    client.force_login(person(Role.CLERK, street))

    answer = client.get(reverse("summary"), {"period": "2014", "kind": kind})

    assert answer.context["paper"].document.name == f"枫林街道总工会2014年{name}"
    assert f"period=2014&amp;kind={kind}" in answer.text


def test_an_unknown_kind_of_paper_is_not_found(client: Client, street: Union) -> None:
    client.force_login(person(Role.CLERK, street))

    assert client.get(reverse("summary"), {"kind": "letter"}).status_code == 404


def test_the_clerks_own_points_stand_at_the_end_of_the_summary(client: Client, street: Union) -> None:
    PointFactory(union=street, text="会员名册更新不及时")
    client.force_login(person(Role.CLERK, street))

    answer = client.get(reverse("summary-file", args=["txt"]), {"period": "2014"})

    assert "主要是会员名册更新不及时。" in answer.content.decode()


def test_a_file_that_cannot_be_made_is_told_on_the_page(
    client: Client, street: Union, monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path  # nothing is finished yet

    def without_fonts(*_args: Any, **_options: Any) -> bytes:
        raise MissingFonts("没有找到能印中文的字体，没有生成 PDF。")

    monkeypatch.setattr(PRESS, "printed", without_fonts)
    client.force_login(person(Role.CLERK, street))

    answer = client.get(reverse("summary-file", args=["pdf"]), {"period": "2014"}, follow=True)

    assert "没有找到能印中文的字体，没有生成 PDF。" in answer.text
    assert not Entry.objects.filter(act="下载").exists()


def test_targets_of_the_next_year_stand_in_its_plans(client: Client, street: Union) -> None:
    year = {"start": date(2015, 1, 1), "end": date(2015, 12, 31)}
    Target.objects.create(union=street, set_by=street, code="unions.founded", value=50, **year)
    client.force_login(person(Role.CLERK, street))

    answer = client.get(reverse("summary-file", args=["txt"]), {"period": "2014"})

    assert "主要目标是：继续扩大工会组织覆盖，力争新建工会组织50家。" in answer.content.decode()
