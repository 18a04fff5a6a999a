"""Comparators (准确程度): what stands before or behind a number and says how exact it is."""

import re

NEARLY, ABOUT, ODD, OVER, AND_MORE, REACHING, AT_MOST = (
    "近",
    "约",
    "余",
    "多",
    "以上",
    "达",
    "以下",
)  # no typed figure is kept as 以下

BEFORE = {
    **dict.fromkeys(("将近", "接近", "近"), NEARLY),
    **dict.fromkeys(("大约", "大概", "约", "上"), ABOUT),
    **dict.fromkeys(("超过", "突破", "超", "逾"), OVER),
    **dict.fromkeys(("不少于", "不低于", "至少", "最少"), AND_MORE),
    **dict.fromkeys(("不超过", "不多于", "不足", "低于", "至多", "最多"), AT_MOST),
}
INSIDE = {"余": ODD, "多": OVER, "几": OVER, "来": ABOUT}
BEHIND = {
    **dict.fromkeys(("以上", "及以上"), AND_MORE),
    **dict.fromkeys(("左右", "上下"), ABOUT),
    **dict.fromkeys(("以下", "以内", "之内", "及以下"), AT_MOST),
    "多": OVER,
    "余": ODD,
}
# 签约3家, 最近3次 are no estimates; 上 says 约 only before 百, 千 and 万.
BEFORE_PATTERN = (
    r"(?<![签节要公违履集预条合誓邀解续])(?:大约|大概|约)|(?<![最附邻新靠相贴临])(?:将近|接近|近)|上(?=[百千万])"
    r"|(?<!不)超过|(?<!不)突破|(?<!赶)超(?!过)|逾|不少于|不低于|至少|最少|不超过|不多于|不足|(?<!不)低于|至多|最多"
)
BEHIND_PATTERN = r"及?以[上下](?!市)|左右|上下|以内|之内"
SAID_BEFORE = re.compile(r"(?P<reaching>达到?)\s?$|约占[^，。；、,;\d]{0,12}$")


def said_before(context: str) -> str:
    """What the sentence itself says before a number: 达80%, 约占干部总数的95%."""
    found = SAID_BEFORE.search(context)
    if not found:
        return ""
    return REACHING if found["reaching"] else ABOUT
