"""Cleaning (清理): any pasted or uploaded text becomes plain Simplified paragraphs, one a line.

Words stay as the writer chose them, wrong characters too: only the clerk knows what was meant.
"""

import re
import unicodedata

from reports.earlier.furniture import without_furniture
from reports.earlier.lines import joined
from reports.earlier.simplified import simplified

MOST_ROUNDS = 20
HAN = "\u3400-\u9fff\uf900-\ufaff"
WIDE = f"{HAN}，。；：？！、（）“”‘’《》〈〉……—％℃"

INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\ufffc\ufffd]")
BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
BLANKS = re.compile(r"[^\S\n]+")
BETWEEN_WIDE = re.compile(rf"(?<=[{WIDE}]) | (?=[{WIDE}])")
LOST_STOP = re.compile(rf"(^|[。；：]) ?(\d{{1,2}}|[一二三四五六七八九十]{{1,2}}) (?=[{HAN}])", re.MULTILINE)
LIST_BEGINS = re.compile(rf"^([一二三四五六七八九十]{{1,2}}、[^。；\n]{{4,30}}?) 1 (?=[{HAN}])", re.MULTILINE)
NEW_SECTION = re.compile(r"(?<=[。！？；…]) +(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])")
HEAD_OF_LINE = re.compile(r"^([一二三四五六七八九十]{1,3}、[^。；\n]{4,30}) (?=[^\n]{30,})", re.MULTILINE)

FULL_WIDTH = {code: chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B))}
FULL_WIDTH |= {code: chr(code - 0xFEE0) for code in range(0xFF41, 0xFF5B)}
QUOTES = {"「": "“", "」": "”", "『": "“", "』": "”", "＂": '"', "〝": "“", "〞": "”"}
SIGNS = {"％": "%", "．": ".", "·": "·", "•": "·", "―": "—", "﹑": "、", "＊": "*", "＿": "_", "～": "~", "➖": "—"}
WIDTHS = str.maketrans({**{chr(code): sign for code, sign in FULL_WIDTH.items()}, **QUOTES, **SIGNS})

# A half-width sign is punctuation unless a digit or a Latin letter stands on both sides: 1,200  10:30  a.b
PUNCTUATION = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
SIGN = re.compile(r"[,;:?!]")
BRACKETS = str.maketrans("()", "（）")
LATIN = re.compile(r"[A-Za-z0-9]")
DOUBLED = re.compile(r"[，、；：]+(?=[。！？])|(?<=[，。、；：！？])[，、；：]+|。+(?=。)")
FULL_STOP = re.compile(rf"(?<=[{HAN}”）])\.(?=[{HAN}“（]|$)")
ELLIPSIS = re.compile(r"[.…]{3,}|…{1,2}")
THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)")


def cleaned(text: str) -> str:
    """Plain paragraphs. What is clean already stays as it is, however often it is cleaned."""
    for _round in range(MOST_ROUNDS):
        again = _once(text)
        if again == text:
            break
        text = again
    return text


def _once(text: str) -> str:
    text = _visible(text)
    text = simplified(text)
    text = without_furniture(text)
    text = _sectioned(text)
    text = "\n".join(_punctuated(line) for line in text.split("\n"))
    return "\n".join(joined(text.split("\n")))


def _visible(text: str) -> str:
    """One kind of line break, one kind of blank, digits and letters in one width."""
    text = INVISIBLE.sub("", BREAKS.sub("\n", text)).translate(WIDTHS)
    text = "".join(
        sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs", "Co", "Cn")
    )
    return ELLIPSIS.sub("……", BLANKS.sub(" ", text))


def _sectioned(text: str) -> str:
    """Numbering that lost its stop gets it back; sections that follow on one line begin a line of their own."""
    text = LIST_BEGINS.sub(r"\1\n1、", text)
    text = LOST_STOP.sub(r"\1\2、", text)
    return HEAD_OF_LINE.sub(r"\1\n", NEW_SECTION.sub("\n", text))


def _punctuated(line: str) -> str:
    line = THOUSANDS.sub(lambda found: found[0].replace(",", ""), line.strip())
    line = BETWEEN_WIDE.sub("", line)
    line = FULL_STOP.sub("。", SIGN.sub(_full_width, line).translate(BRACKETS))
    return DOUBLED.sub("", _quoted(line))


def _full_width(found: "re.Match[str]") -> str:
    line, at = found.string, found.start()
    is_inside = LATIN.match(line[at - 1 : at]) and LATIN.match(line[at + 1 : at + 2])
    return found[0] if is_inside else PUNCTUATION[found[0]]


def _quoted(line: str) -> str:
    """Straight quotes turned by pairs; an opening one inside a quotation closes it."""
    is_open = False
    signs = []
    for sign in line:
        if sign in '"“”':
            signs.append("”" if is_open else "“")
            is_open = not is_open
        else:
            signs.append(sign)
    return "".join(signs)
