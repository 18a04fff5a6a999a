"""Numbers that count nothing (编号、序数、名称): 一、, 第十二届, 〔2010〕84号, 三个代表, 新华958, “八有六上墙”."""

import re
from decimal import Decimal

from reports.proofreading.idioms import BEFORE_THE_NOUN, IDIOMS, PROGRAMMES, QUOTED_PROGRAMMES, SLOGAN_NOUNS
from reports.proofreading.mentions import Mention, Sort
from reports.proofreading.numerals import ARABIC, CHARACTERS, CHINESE, value_of
from reports.proofreading.units import UNIT

ONE = "[一二三四五六七八九]"
TEN = "[一二三四五六七八九十]"
COUNTED = "[一双两二三四五六七八九十]"
HAN = r"[\u4e00-\u9fff]"
LISTED = f"(?:[二三四五六七八九]?十{ONE}?|{ONE})"  # how headings and points are counted
START = r"(?<![^\s。；;！!：:，,、？?）)”\"」\0])"  # at the start of a line or a clause
OUT_OF_QUOTES = r"(?=[^“”\"「」\n，。；]{0,20}[”\"」])"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


NUMBERING = _any(
    rf"{START}{LISTED}(?:、|[是要](?![\d半])|[.．](?!\d))",  # 一、 一是
    rf"{START}\d{{1,2}}(?:[、)）](?!\d)|[.．](?!\s?[\d.．]))",  # 1、 1) 1.
    rf"{START}其{TEN}[，、是：]",
    rf"[（(]\s?(?:{LISTED}|\d{{1,2}})\s?[）)]",  # （一）
    "[①-⓿⒈-⒛❶-❿㈠-㈩]",
)
LOOSE_NUMBERING = re.compile(rf"{START}\d{{1,2}}(?=[ \t]{HAN})(?!\s?(?:{UNIT}|年|月|日))")  # 1 抓好组织建设
ORDINAL = _any(
    rf"第\s?(?!.季度)(?P<number>\d{{1,4}}|{CHINESE})\s?"
    "(?P<unit>批次|阶段|届|批|次|期|名|位|个|项|条|轮|场|章|篇|版|号|款|站|组|年)?",
    rf"(?P<edition>\d{{1,3}}|{CHINESE})(?P<edited>届)(?!{ONE}中)",  # 二届一次, but 十七届三中全会 is a name
    rf"(?<=届)\s?(?P<session>{TEN}{{1,2}}|\d{{1,2}})(?P<sat>次)(?={HAN}{{0,8}}会)",
    rf"(?P<grade>{TEN}|\d)(?P<graded>等)(?=奖|功)",
)
# The words of a programme that counts itself keep their number: it may be a figure of the standards.
SELF_COUNTING = _any(
    f"(?P<number>{COUNTED})(?P<unit>{'|'.join(PROGRAMMES)})",
    f"(?P<quoted>{COUNTED})(?P<tail>{'|'.join(QUOTED_PROGRAMMES)}){OUT_OF_QUOTES}",
    "(?<=小)(?P<small>[二三四])(?P<level>级)",
)
COUNTING = _any(
    rf"(?P<repeated>[一两双三])[月周日季年户家人岗企村线](?:一|双|两){HAN}",  # 一月一法, 一岗双责
    rf"(?P<slogan>{TEN}|两)[个项种大条](?=[{BEFORE_THE_NOUN}]{{0,4}}(?:{'|'.join(SLOGAN_NOUNS)}))",  # 四大职能
    rf"(?P<titled>{TEN}|两)[个项种大条](?=[“\"「][^“”\"「」\n]{{1,4}}[”\"」])",  # 三个“贴近”
    rf"(?<=[“\"「《])(?P<within>{COUNTED})[个项种](?=[^“”\"「」《》\n，。；]{{1,8}}[”\"」》])",  # “三项制度”
)
DIGITS = re.compile(ARABIC)
DISPUTES = re.compile(rf"(?<=纠纷|争议|事故|案件|事件|矛盾|上访)一起(?!{HAN})")
IDIOM = _any(*sorted(map(re.escape, IDIOMS), key=len, reverse=True))
NAME = _any(
    r"[〔\[【（(]\s?(?:19|20)\d{2}\s?[〕\]】）)]\s?第?\s?\d{1,4}\s?号",  # 〔2010〕84号
    rf"(?:\d{{1,4}}|{TEN}{{1,3}})号",
    r"\d{1,5}(?:\.\d+)?(?:公里|千米|米)(?=[^，。；、\n]{0,4}(?:跑|赛|走|步|接力|游|骑))",  # 6公里健步走
    rf"(?:\d|{TEN}{{1,2}})人(?=制|三足|篮球|足球)",  # 三人篮球
    r"\d{1,2}V\d{1,2}|\d+[A-Za-z]+\d*(?!²)|(?<=[A-Za-z])\d+(?:\.\d+)?",  # 3V3, 5G, A4
    rf"\d{{1,4}}[:：]\d{{1,4}}(?!\d|\s?(?:{UNIT}))",  # 10:1
    r"\d+\+\d+|\d+\+[A-Za-z]|(?<=\+)\d+",  # 1+N
    r"\d+(?=\.{2,}|…|[xX×*＊]++(?!年))",  # a number that is cut off: 1...
    r"\d0后|\d{1,2}路|\d{3,12}(?:热线|平台|专线|系统)",
    f"[{CHARACTERS}]{{1,4}}届{ONE}中(?:、{ONE}中)*全会|{TEN}中全会",
    rf"[一二]?十{ONE}?大(?={HAN}?[^\u4e00-\u9fff]|精神|报告|以来|召开|代表|胜利|的)",  # 十七大
    r"十[一二三四五]五(?=规划|计划|期间|时期|[”’」\"'])",  # 十四五
    f'{TEN}星级?|{TEN}型(?=班组|企业|[”"」])',
)


def a_numbering(text: str, at: int) -> Mention | None:
    found = NUMBERING.match(text, at)
    return Mention(at, found.end(), "", Sort.NUMBERING) if found else None


def an_ordinal(text: str, at: int) -> Mention | None:
    found = ORDINAL.match(text, at)
    if not found:
        return None
    number = found["number"] or found["edition"] or found["grade"] or found["session"]
    unit = found["unit"] or found["edited"] or found["graded"] or found["sat"] or ""
    value = value_of(number)
    return None if value is None else Mention(at, found.end(), "", Sort.ORDINAL, value, unit=unit)


def a_name(text: str, at: int) -> Mention | None:
    if found := SELF_COUNTING.match(text, at):
        number = found["number"] or found["quoted"] or found["small"]
        unit = found["unit"] or found["tail"] or found["level"]
        return Mention(at, found.end(), "", Sort.NAME, _counted(number), unit=unit)
    if found := COUNTING.match(text, at):
        return Mention(at, found.end(), "", Sort.NAME, _counted(found[str(found.lastgroup)]))
    if DISPUTES.match(text, at):
        return None
    found = IDIOM.match(text, at) or NAME.match(text, at)
    return Mention(at, found.end(), "", Sort.NAME) if found else None


def a_bare_number(text: str, at: int) -> Mention | None:
    """Digits that no other rule knows: 新华958, a page, a number of a list."""
    if found := LOOSE_NUMBERING.match(text, at):
        return Mention(at, found.end(), "", Sort.NUMBERING)
    found = DIGITS.match(text, at)
    return Mention(at, found.end(), "", Sort.NAME) if found else None


def _counted(number: str) -> Decimal | None:
    return Decimal(2) if number == "双" else value_of(number)
