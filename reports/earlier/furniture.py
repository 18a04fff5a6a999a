"""Web furniture (网页杂项): what a page puts around and into a summary, and what is taken out before reading."""

import re

# Whole lines.
LINES = (
    r"当前位置[:：].*",
    r"(?:发布|更新)?时间[:：] ?\d{4}-\d.*",
    r"\d{4}-\d{1,2}-\d{1,2} ?\d{1,2}[:：]\d{2}.*",
    r"字数 ?\d+ ?阅读 ?\d+",
    r"来源[:：].{0,40}",
    r".{0,6}小编.{0,30}(?:整理|收集|带来).*",
    r"(?:推荐访问|相关推荐|相关栏目|相关文章|热门标签|上一篇|下一篇|推荐阅读)(?:[:：].*)?",
    r"[-—–]? ?第 ?\d+ ?页(?: ?[,，/]? ?共 ?\d+ ?页)? ?[-—–]?",
    r"[-—–] ?\d{1,4} ?[-—–]",
    r"文章",
    r"[|｜\s]+",
)
# From here to the end of the line.
TAILS = r" ?[|｜]? ?(?:上一篇|下一篇|相关栏目|推荐访问|相关推荐)[:：].*$"
# Within a line; what stands for left-out words leaves 省略号 behind.
OMISSION = r"(?:……)?[（(][^（()）]{0,80}(?:省略\d+字|未完|未显示|正式会员|剩余\d+%)[^（()）]{0,120}[）)](?:……)?"
ADVERTISING = r"[（(][^（()）]{0,20}(?:推荐打开|更多.{0,6}(?:范文|精彩)|https?:|www\.)[^（()）]{0,60}[）)]"
ADDRESS = r"(?:https?:/{2}|(?<![A-Za-z])www\.)[A-Za-z0-9./?=&%#_~:+-]+"
SPACED_ADDRESS = r"w ?w ?w ?\. ?[A-Za-z0-9 ]{1,20}\. ?[a-z ]{2,6}\d?"
PAGE_NUMBER = r" +[-—–] ?\d{1,4} ?[-—–] *$"
COPIED_FROM = r"文章\s{0,4}来源.{0,4}\s{0,4}.{0,4}课件"

_LINE = re.compile(rf"(?:{'|'.join(LINES)})", re.IGNORECASE)
_TAIL = re.compile(TAILS)
_OMISSION = re.compile(OMISSION, re.IGNORECASE)
_NOISE = re.compile(rf"{ADVERTISING}|{ADDRESS}|{SPACED_ADDRESS}|{PAGE_NUMBER}", re.IGNORECASE)
_COPIED = re.compile(COPIED_FROM)
_TABLE = re.compile(r"^[|｜] ?(?:标题[:：] ?)?|[|｜]$")


def without_furniture(text: str) -> str:
    """The lines that belong to the summary."""
    lines = (_bare(line.strip()) for line in _COPIED.sub("", text).split("\n"))
    return "\n".join(line for line in lines if not _LINE.fullmatch(line))


def _bare(line: str) -> str:
    line = _TABLE.sub("", line)
    line = _TAIL.sub("", line)
    return _NOISE.sub("", _OMISSION.sub("……", line)).strip()
