"""What 滨河区 counts besides the catalogue (自设指标): one whose definition was narrowed, one that is told."""

from typing import Final
from urllib.parse import urlencode

from reports.demo.place import Place
from reports.demo.told import tell
from reports.indicators.models import Definition, OwnIndicator

SATISFIED: Final = {2013: "95.8", 2014: "96.5"}
SURVEY = "年底会员评家问卷，发放600份，收回571份"


def count(district: Place) -> None:
    book, union = district.book, district.union
    migrants = book.add(
        OwnIndicator,
        union=union,
        code="own.nmgjnpxcs",
        label="农民工技能培训场次",
        unit="场",
        theme="training",
        kind=OwnIndicator.Kind.FLOW,
        from_year=2012,
    )
    ways = {"ledger": "activities", "measure": Definition.Measure.SUM, "column": "sessions", "indicator": migrants}
    book.add(Definition, from_year=2012, query=urlencode({"kind": "技能培训"}), **ways)
    narrowed = "原来把面向各类人员的技能培训都算在内，2014年起只数面向农民工的，与市总统计口径一致。"
    book.add(
        Definition, from_year=2014, query=urlencode({"kind": "技能培训", "audience": "migrants"}), note=narrowed, **ways
    )
    book.add(
        OwnIndicator,
        union=union,
        code="own.hypjmyl",
        label="会员评家满意率",
        unit="%",
        decimals=1,
        theme="facilities",
        kind=OwnIndicator.Kind.TOLD,
        from_year=2013,
        note=SURVEY,
    )
    for year, value in SATISFIED.items():
        tell(book, union, year, "own.hypjmyl", value, SURVEY)
