"""Amounts (数据): numbers that count something, with comparator and measure word: 近千名, 2千多元, 一至两次, 4%—6%."""

import re
from decimal import ROUND_HALF_UP, Decimal

from reports.proofreading.comparators import BEFORE, BEFORE_PATTERN, BEHIND, BEHIND_PATTERN, INSIDE, said_before
from reports.proofreading.mentions import Mention, Sort
from reports.proofreading.numerals import NUMBER, SCALES, neighbours, scaled, value_of
from reports.proofreading.units import CHINESE_UNIT, UNIT, same

CLAUSE_END = r"\s*(?:[，。；、：！？,;:!?）)”\"」\n]|$|等|的)"
AMOUNT = re.compile(
    rf"(?P<before>{BEFORE_PATTERN})?\s?(?P<first>{NUMBER})(?P<rate>[%‰])?"
    rf"(?:\s?(?:(?P<beside>、)|[—\-~]{{1,2}}|至|到)\s?(?P<second>{NUMBER}))?"
    rf"(?P<inside>[余多]|(?<=[十百千万])几|(?<=十)来)?(?P<scale>(?:[百千万亿](?![克米瓦分])){{1,2}})?(?P<inner>[余多])?"
    rf"(?:\s{{0,2}}(?P<unit>{UNIT}))?(?P<behind>{BEHIND_PATTERN}|(?<=%)[多余])?"
)
HUNDREDTHS = re.compile(
    rf"(?P<before>{BEFORE_PATTERN})?(?P<base>[百千])分之(?P<number>{NUMBER})(?P<behind>{BEHIND_PATTERN})?"
)
FRACTION = re.compile(
    rf"(?P<before>{BEFORE_PATTERN})?(?P<below>[二三四五六七八九十])分之(?P<above>[一二三四五六七八九])(?P<behind>{BEHIND_PATTERN})?"
)
TENTHS = re.compile(
    rf"(?P<before>{BEFORE_PATTERN})?(?P<number>[一二两三四五六七八九])成(?P<behind>{BEHIND_PATTERN})?(?![立员果绩为功本分年长就熟套效交品])"
)
HALF = re.compile(rf"(?P<before>{BEFORE_PATTERN})?(?:一半|半数)(?P<behind>{BEHIND_PATTERN})?")
NOTHING = re.compile("零(?P<of>事故|伤亡|投诉|上访|差错|污染|拖欠|违纪|发生|案件|火灾)")
MASKED = re.compile(r"(?<![A-Za-z])[xX×*＊]{2,3}(?P<unit>人次|[人名家户个次期场件元])")
UNITS_OF_NOTHING = {"事故": "起", "伤亡": "人", "投诉": "件", "案件": "件"}
ALONE = re.compile(CLAUSE_END)
DONE = re.compile(
    r"(?:召开|举办|举行|开展|组织|进行|建成|建立|成立|新建|设立|新增|发展|培训|资助|慰问|救助|发放|完成|签订|获得|荣获|评选|调解|处理|受理"
    r"|办理|培养|增设|创建|创办|共有|现有|设有|注销|更名|转出|转入|每季度|每月|每年|每周|各|共|仅|达)了?过?\s?$"
)
ANY = re.compile(r"[每任何哪某这那另同唯统进第逐之初其单专惟上下]\s?$|[欢相]聚$|济济$")
WHOLE = re.compile(r"(?:人数|总数|总计|合计|共计|共|达到?|增至|增加到|为|是|有|[:：])\s?$")
ARTICLES = frozenset("套种批支门面")  # 建立一套制度: never a count in front of its noun
CHINESE_MEASURE = re.compile(CHINESE_UNIT)
GREAT = "十百千万亿"
VAGUE = re.compile(r"(?:(?<![人总件户家次])数|几)$")  # 数十家, 几百人; but 人数十人


def an_amount(text: str, at: int) -> Mention | None:
    """The figure that begins here."""
    for read in (_hundredths, _fraction, _nothing, _masked, _amount):
        if mention := read(text, at):
            return mention
    return None


def _amount(text: str, at: int) -> Mention | None:
    found = AMOUNT.match(text, at)
    if not found or not _counts(found, text):
        return None
    values = _values(found)
    if values is None:
        return None
    value, value_max = values
    unit, times = _unit(found)
    high = None if value_max is None else value_max * times
    return Mention(at, found.end(), "", Sort.FIGURE, value * times, high, unit, _comparator(found, text))


def _comparator(found: re.Match[str], text: str) -> str:
    """近, 余, 以上 beside the number, or what the sentence says before it."""
    parts = found.groupdict(default="")
    beside = BEHIND.get(parts["behind"]) or BEFORE.get(parts["before"])
    inside = INSIDE.get(parts.get("inside", "") or parts.get("inner", ""))
    return beside or inside or said_before(_context(text, found.start()))


def _values(found: re.Match[str]) -> tuple[Decimal, Decimal | None] | None:
    """The number, and the upper end of a range; 千 and 万 behind 多 or behind the second number are for both."""
    first, second = found["first"], found["second"]
    low, high = value_of(first), value_of(second) if second else None
    if second is None and (pair := neighbours(first)):
        low, high = pair
    if low is None or (second and high is None) or (found["beside"] and high != low + 1):
        return None
    scale = scaled("1", found["scale"] or "")
    if second and _shares_scale(first, second):
        low *= SCALES[second[-1]]
    return low * scale, None if high is None else high * scale


def _shares_scale(first: str, second: str) -> bool:
    """3—5万: 万 is said once for both."""
    return first.isdigit() and second[-1] in SCALES and second[:-1].isdigit()


def _unit(found: re.Match[str]) -> tuple[str, int]:
    """The measure word and what it multiplies by."""
    unit = found["rate"] or found["unit"] or ""
    return ("元", 10_000) if unit == "万元" else (same(unit), 1)


def _counts(found: re.Match[str], text: str) -> bool:
    """Whether a numeral counts: digits with a measure word, Chinese numerals with one of theirs."""
    first = found["first"]
    if first[0].isascii():
        measured = found["unit"] or found["rate"] or found["scale"] or found["inside"] or first[-1] in SCALES
        return bool(measured) or _ends_a_count(found, text)
    if found["unit"] is None or not CHINESE_MEASURE.fullmatch(found["unit"]):
        return False
    if first[0] in GREAT and VAGUE.search(_context(text, found.start("first"))):
        return False
    if first[0] in GREAT[1:]:
        return bool(found["before"] or found["inside"] or found["inner"])
    return first not in ("一", "零") or found["second"] is not None or (first == "一" and _is_one(found, text))


def _ends_a_count(found: re.Match[str], text: str) -> bool:
    """参加人数为120。: a number without a measure word."""
    return bool(WHOLE.search(_context(text, found.start())) and ALONE.match(text, found.end()))


def _is_one(found: re.Match[str], text: str) -> bool:
    """一 is a number where it ends its clause or something was done; else it is an article."""
    context = _context(text, found.start())
    if ANY.search(context):
        return False
    if found["inside"] or found["before"] or found["behind"]:
        return True
    return bool(ALONE.match(text, found.end())) or bool(DONE.search(context) and found["unit"] not in ARTICLES)


def _hundredths(text: str, at: int) -> Mention | None:
    found = HUNDREDTHS.match(text, at)
    value = value_of(found["number"]) if found else None
    if found is None or value is None:
        return None
    return _rated(found, value, "%" if found["base"] == "百" else "‰", text)


def _fraction(text: str, at: int) -> Mention | None:
    """三分之二, 八成, 一半 as rates."""
    if found := FRACTION.match(text, at):
        above, below = value_of(found["above"]), value_of(found["below"])
        assert above is not None
        assert below is not None
        return _rated(found, (above * 100 / below).quantize(Decimal("0.01"), ROUND_HALF_UP), "%", text)
    if found := TENTHS.match(text, at):
        tenths = value_of(found["number"])
        return _rated(found, tenths * 10, "%", text) if tenths else None
    found = HALF.match(text, at)
    return _rated(found, Decimal(50), "%", text) if found else None


def _nothing(text: str, at: int) -> Mention | None:
    found = NOTHING.match(text, at)
    if not found:
        return None
    return Mention(at, at + 1, "", Sort.FIGURE, Decimal(0), unit=UNITS_OF_NOTHING.get(found["of"], "起"))


def _masked(text: str, at: int) -> Mention | None:
    """xx人: a figure that somebody left out."""
    found = MASKED.match(text, at)
    return Mention(at, found.end(), "", Sort.FIGURE, unit=same(found["unit"])) if found else None


def _rated(found: re.Match[str], value: Decimal, unit: str, text: str) -> Mention:
    return Mention(found.start(), found.end(), "", Sort.FIGURE, value, unit=unit, comparator=_comparator(found, text))


def _context(text: str, at: int) -> str:
    return text[max(0, at - 16) : at]
