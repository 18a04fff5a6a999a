"""Numbers that count nothing (编号、序数、名称): 一、, 第十二届, 〔2010〕84号, 三个代表, 新华958, “八有六上墙”."""

import re
from decimal import Decimal

from reports.proofreading.mentions import Mention, Sort
from reports.proofreading.numerals import CHARACTERS, CHINESE, NUMBER, value_of
from reports.proofreading.units import UNIT

TEN = r"[一二三四五六七八九十]"
LISTED = r"(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"  # how headings and points are counted
START = r"(?<![^\s。；;！!：:，,、？?）)”\"」\0])"  # at the start of a line or a clause
NUMBERING = re.compile(
    rf"{START}(?:{LISTED}、|{LISTED}[是要](?![\d半])|{LISTED}[.．](?!\d)|\d{{1,2}}[、)）](?!\d)|\d{{1,2}}[.．](?!\s?[\d.．])|其{TEN}[，、是：])"
    rf"|[（(]\s?(?:{LISTED}|\d{{1,2}})\s?[）)]|[①-⓿⒈-⒛❶-❿㈠-㈩]"
)
LOOSE_NUMBERING = re.compile(rf"{START}\d{{1,2}}(?=[ \t][\u4e00-\u9fff])(?!\s?(?:{UNIT}|年|月|日))")
ORDINAL = re.compile(
    rf"第\s?(?!.季度)(?P<number>\d{{1,4}}|{CHINESE})\s?(?P<unit>批次|阶段|届|批|次|期|名|位|个|项|条|轮|场|章|篇|版|号|款|站|组|年)?"
    rf"|(?P<edition>\d{{1,3}}|{CHINESE})(?P<edited>届)(?![一二三四五六七]中全会)"
    rf"|(?P<grade>{TEN}|\d)(?P<graded>等)(?=奖|功)"
    rf"|(?<=届)\s?(?P<session>{TEN}{{1,2}}|\d{{1,2}})(?P<sat>次)(?=[\u4e00-\u9fff]{{0,8}}会)"
)
# The words of a programme that counts itself keep their number: it may be a figure of the standards.
SELF_COUNTING = re.compile(
    r"(?P<number>[一双两二三四五六七八九十])(?P<unit>位一体|上墙|健全|双亮|到位|公开|为主)"
    r"|(?P<quoted>[一双两二三四五六七八九十])(?P<tail>[有清亮牌])(?=[^“”\"「」\n，。；]{0,20}[”\"」])"
    r"|(?<=小)(?P<small>[二三四])(?P<level>级)"
)
REPEATED = re.compile(r"(?P<one>[一两双三])[月周日季年户家人岗企村线](?:一|双|两)[\u4e00-\u9fff]")
# Words that would read as an amount, and are none.
IDIOMS = (
    "一站式", "一条龙", "一条心", "一把手", "一次性", "一家人", "一家亲", "一家一家", "一户一户", "一个个", "一件件",
    "一项项", "一人一", "一对一", "一部分", "一份子", "一门心思", "一起", "一张网", "一本账", "一批", "一位一位",
    "两会", "两位数", "两个维护", "两个确立", "三个代表", "三个文明", "三家抬", "三件套", "四件套", "百人以上企业",
    "百人以上的企业", "百人企业", "千人以上企业", "千人计划", "百家讲坛", "百米", "万元户", "零件", "零部件", "零用",
    "零售", "零星", "零距离",
)  # fmt: skip
DISPUTES = re.compile(r"(?<=纠纷|争议|事故|案件|事件|矛盾|上访)一起(?![\u4e00-\u9fff])")
IDIOM = re.compile("|".join(sorted(map(re.escape, IDIOMS), key=len, reverse=True)))
SLOGAN = re.compile(
    r"(?P<number>[一两二三四五六七八九十])(?P<unit>个|项|种|大|条)(?="
    r"[社会基本主要核心]{0,4}(?:重点|关键|方面|目标|职能|得益于|代表|文明|满意|意识|自信|维护|确立|满意|结合|贴近|坚持|突破|转变|率先|原则|要求|问题|难点|中心|环节|任务|统一|到位|必须|不放过)"
    r"|[“\"「][^“”\"「」\n]{1,4}[”\"」])"
)
QUOTED = re.compile(rf"(?<=[“\"「《])(?P<number>{TEN}|[两双])[个项种](?=[^“”\"「」《》\n，。；]{{1,8}}[”\"」》])")
NAME = re.compile(
    r"[〔\[【（(]\s?(?:19|20)\d{2}\s?[〕\]】）)]\s?第?\s?\d{1,4}\s?号|(?:\d{1,4}|[一二三四五六七八九十]{1,3})号"
    r"|\d{1,5}(?:\.\d+)?(?:公里|千米|米)(?=[^，。；、\n]{0,4}(?:跑|赛|走|步|接力|游|骑))"
    r"|\d{1,2}V\d{1,2}|\d+[A-Za-z]+\d*(?!²)|(?<=[A-Za-z])\d+(?:\.\d+)?|\d+\+\d+|\d+\+[A-Za-z]|(?<=\+)\d+"
    r"|\d+(?=\.{2,}|…|[xX×*＊]++(?!年))"
    r"|(?:\d|[一二三四五六七八九十]{1,2})人(?=制|三足|篮球|足球|组篮)"
    r"|\d0后|\d{1,2}路|\d{3,12}(?:热线|平台|专线|系统)"
    rf"|[{CHARACTERS}]{{1,4}}届[一二三四五六七]中全会|[一二]?十[一二三四五六七八九]?大(?=[^\u4e00-\u9fff]|精神|报告|以来|召开|代表|胜利|的)|十[一二三四五](?=五(?:规划|计划|期间|时期|[”」\"]))五"
    rf"|{TEN}中全会|{TEN}星级?|{TEN}型(?=班组|企业|[”\"」])"
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
    if found := SLOGAN.match(text, at) or QUOTED.match(text, at):
        return Mention(at, found.end(), "", Sort.NAME, _counted(found["number"]))
    if found := REPEATED.match(text, at):
        return Mention(at, found.end(), "", Sort.NAME, _counted(found["one"]))
    if DISPUTES.match(text, at):
        return None
    found = IDIOM.match(text, at) or NAME.match(text, at)
    return Mention(at, found.end(), "", Sort.NAME) if found else None


def a_bare_number(text: str, at: int) -> Mention | None:
    """Digits that no other rule knows: 新华958, a page, a number of a list."""
    if found := LOOSE_NUMBERING.match(text, at):
        return Mention(at, found.end(), "", Sort.NUMBERING)
    found = re.compile(NUMBER).match(text, at) if text[at].isdigit() else None
    return Mention(at, found.end(), "", Sort.NAME) if found else None


def _counted(number: str) -> Decimal | None:
    return Decimal(2) if number == "双" else value_of(number)
