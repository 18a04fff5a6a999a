import json

import pytest
from django.core.management import CommandError, call_command

from reports.catalogue import CATALOGUE
from tests.factories.organisations import UnionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def street():
    return UnionFactory(street=True, code="U1")


def test_figures_as_json_name_every_indicator(street, capsys):
    call_command("figures", union="U1", period="2014", form="json")

    figures = json.loads(capsys.readouterr().out)
    assert [figure["code"] for figure in figures] == [indicator.code for indicator in CATALOGUE]
    assert figures[0] == {
        "code": "basics.year",
        "label": "总结年度",
        "unit": "年度",
        "kind": "year",
        "value": 2014,
        "value_max": None,
        "part": None,
        "whole": None,
        "target": None,
        "target_max": None,
        "last_year": 2013,
        "told": False,
    }


def test_figures_as_a_table_have_a_head(street, capsys):
    call_command("figures", union="U1", period="2014")

    lines = capsys.readouterr().out.splitlines()
    assert (lines[0].split(), len(lines)) == (
        ["代码", "指标", "单位", "本期", "上年同期", "增减", "目标"],
        len(CATALOGUE) + 2,
    )


def test_an_unknown_form_ends_with_2(street):
    with pytest.raises(CommandError, match="没有“csv”这种格式") as refused:
        call_command("figures", union="U1", period="2014", form="csv")

    assert refused.value.returncode == 2
