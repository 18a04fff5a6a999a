"""What printing needs of the machine (系统检查): said by `manage.py check`, before a paper comes out wrong."""

from typing import Any

from django.core.checks import CheckMessage, Warning

from reports.documents import fonts

FANGSONG = fonts.BODY[:-1]


def check_printing(**_options: Any) -> list[CheckMessage]:
    return [*_fonts(), *_subsetter()]


def _fonts() -> list[CheckMessage]:
    try:
        installed = fonts.installed()
    except fonts.MissingFonts as missing:
        return [Warning(str(missing), id="documents.W001")]
    if not installed.intersection(fonts.BODY):
        return [Warning("没有能印中文的字体，不能生成 PDF。", hint="安装 fonts-noto-cjk。", id="documents.W002")]
    if not installed.intersection(FANGSONG):
        hint = "安装一种仿宋字体，如 texlive-lang-chinese 里的 FandolFang。"
        return [Warning("没有仿宋字体，PDF 正文改用宋体。", hint=hint, id="documents.W003")]
    return []


def _subsetter() -> list[CheckMessage]:
    if fonts.has_subsetter():
        return []
    hint = "安装 libharfbuzz-subset0。"
    return [Warning("没有 HarfBuzz 子集库，生成 PDF 要慢二十倍。", hint=hint, id="documents.W004")]
