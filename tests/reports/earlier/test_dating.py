"""The year that a title names (所属年度)."""

import pytest

from reports.earlier.dating import is_plan, period_of


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("枫林街道2013年工作总结\n2014年我们将继续努力", "2013"),
        ("工会工作总结\n枫林街道\n二〇一三年度\n正文", "2013"),
        ("工会工作总结\n正文\n正文\n正文\n正文\n2011年6月开展活动。\n2012年12月30日", "2012"),
        ("工会工作总结\n正文", None),
        ("建于1912年的老厂\n工作总结", None),
    ],
)
def test_the_period_is_the_year_of_the_title_else_the_last_one_named(text: str, period: str | None) -> None:
    found = period_of(text)

    assert (found and found.name) == period


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("2013年工作思路和目标", True),
        ("2014年工会工作要点", True),
        ("2013年工作总结", False),
        ("2013年工作总结和2014年工作思路", False),
        ("一个很长的句子里说到了目标，但它不是标题，因为标题不会写得这么长，也不会有这么多的标点符号。", False),
    ],
)
def test_a_plan_says_so_in_its_title(title: str, expected: bool) -> None:
    assert is_plan(f"{title}\n正文") is expected
