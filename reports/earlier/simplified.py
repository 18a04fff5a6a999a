"""Traditional to Simplified (繁体转简体), with what mechanical conversion left behind."""

from functools import cache

from opencc import OpenCC

# A Simplified text once turned into Traditional by machine, word for word, keeps these; OpenCC rightly does not
# touch them, since each is a word of its own.
LEFTOVERS = {
    "乙个": "一个",
    "乙次": "一次",
    "乙家": "一家",
    "乙名": "一名",
    "乙位": "一位",
    "乙项": "一项",
    "乙种": "一种",
    "乙场": "一场",
    "物件": "对象",
    "计画": "计划",
    "资讯": "信息",
    "台帐": "台账",
}


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


def simplified(text: str) -> str:
    """The text in Simplified characters. One that is Simplified already stays as it is: 乾 may be a name there."""
    if not any(map(is_traditional, set(text))):
        return text
    converted: str = _converter().convert(text)
    for leftover, word in LEFTOVERS.items():
        converted = converted.replace(leftover, word)
    return converted


@cache
def is_traditional(sign: str) -> bool:
    """Whether a character is written otherwise in Simplified and stands outside its basic set."""
    return not is_basic(sign) and bool(_converter().convert(sign) != sign)


@cache
def is_basic(sign: str) -> bool:
    """Whether a character stands in the basic set of Simplified (GB 2312)."""
    try:
        sign.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
