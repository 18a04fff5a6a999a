"""Measure words (量词): what a number may count, and which of them say the same."""

import re
from collections.abc import Iterable

# After any numeral.
COUNTED = (
    "人", "名", "位", "人次", "家", "户", "家次", "户次", "个", "个次", "所", "份", "人份", "条", "期", "场", "场次",
    "次", "册", "本", "页", "字", "项", "项次", "篇", "件", "件次", "起", "处", "类", "种", "幢", "栋", "间", "座",
    "门", "张", "台", "套", "部", "辆", "辆次", "车次", "班次", "例", "例次", "支", "只", "头", "块", "批", "批次",
    "届", "届次", "轮", "堂", "宗", "枚", "卷", "幅", "棵", "株", "盒", "箱", "桶", "袋", "瓶", "床", "课时", "学时",
    "平方公里", "平方千米", "平方米", "公里", "米", "亩", "吨", "公斤", "斤", "万元", "元", "倍", "番", "岁",
    "个百分点",
)  # fmt: skip
# After digits only: after 一 and 三 they make other words, such as 一片, 一面, 三级.
AFTER_DIGITS = (
    "%", "‰", "百分点", "㎡", "m²", "平米", "平方", "分", "片", "对", "组", "班", "队", "节", "站", "点", "单", "级",
    "面", "层", "室", "村", "区", "员", "款", "步", "桌", "项目", "度", "千瓦时", "千克", "克", "升", "千米", "块钱",
)  # fmt: skip
SAME = {
    **dict.fromkeys(("名", "位", "员"), "人"),
    "栋": "幢",
    "块钱": "元",
    "百分点": "个百分点",
    **dict.fromkeys(("㎡", "m²", "平米", "平方"), "平方米"),
    "平方千米": "平方公里",
    "项目": "项",
}
DAYS_AND_YEARS = r"年|个[多半余几]?月|天|周年?|个?小时|分钟|个?季度|个?工作日|个?学期"


def _one_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


CHINESE_UNIT = _one_of(COUNTED)
UNIT = _one_of((*COUNTED, *AFTER_DIGITS))


def same(unit: str) -> str:
    """The measure word under which figures are kept."""
    return SAME.get(unit, unit)
