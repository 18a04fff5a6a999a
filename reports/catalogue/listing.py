"""The catalogue as a document (指标口径表): docs/indicators.md is made from it and a test holds them together."""

from collections.abc import Iterator

from reports.catalogue import THEMES, of_theme
from reports.catalogue.kinds import Counted, Indicator, Ratio

KINDS = {
    "stock": "时点数",
    "flow": "时期数",
    "cumulative": "累计数",
    "recent": "近年数",
    "prior": "上年度数",
    "ratio": "比率",
    "told": "填报数",
    "fixed": "规定数",
    "year": "年度",
}
HEAD = """# 指标口径

由 `manage.py indicators` 从指标目录生成，不手改。代码一经使用长期不变；口径变了就升版本。
时点数看期末那一天，时期数看期初到期末，累计数看到期末为止，近年数看期末所在年度和前一年，上年度数看前一年。
"""


def document() -> str:
    """All indicators by theme."""
    return "\n".join([HEAD, *(line for theme, label in THEMES.items() for line in _theme(theme, label))])


def _theme(theme: str, label: str) -> Iterator[str]:
    yield f"## {label}\n"
    yield "| 代码 | 指标 | 单位 | 种类 | 口径 |"
    yield "|---|---|---|---|---|"
    for indicator in of_theme(theme):
        cells = (f"`{indicator.code}`", indicator.label, indicator.unit, _kind(indicator), _source(indicator))
        yield f"| {' | '.join(cells)} |"
    yield ""


def _kind(indicator: Indicator) -> str:
    return KINDS[indicator.kind]


def _source(indicator: Indicator) -> str:
    if isinstance(indicator, Ratio):
        return f"`{indicator.part.code}` ÷ `{indicator.whole.code}`：{indicator.source}"
    own = "，只计本级" if isinstance(indicator, Counted) and indicator.scope == "own" else ""
    return f"{indicator.source}{own}"
