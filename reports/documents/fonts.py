"""Fonts of the paper (字体): office fonts by name first, free ones after, Noto CJK last for rare name characters."""

import ctypes.util
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reports.documents.document import Unprintable

SERIF = "Noto Serif CJK SC"
SANS = "Noto Sans CJK SC"
BODY = ("仿宋_GB2312", "FangSong", "仿宋", "FandolFang R", "Zhuque Fangsong", SERIF)
TITLE = ("方正小标宋简体", "FZXiaoBiaoSong-B05S", SERIF)
HEI = ("黑体", "SimHei", "FandolHei", SANS)
KAI = ("楷体_GB2312", "KaiTi", "FandolKai", "AR PL UKai CN", SERIF)  # UKai sets its comma in the middle
SONG = ("宋体", "SimSun", "FandolSong", SERIF)

FONT_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol",
    "~/.fonts",
    "~/.local/share/fonts",
)
CACHE_FOLDERS = ("/var/cache/fontconfig", "~/.cache/fontconfig")


class MissingFonts(Unprintable):
    """The text would come out as boxes."""


@contextmanager
def font_configuration() -> Iterator[Path]:
    """A fontconfig file that knows the fonts of the paper and no others, so that every machine chooses alike."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "fonts.conf")
        path.write_text(_configuration(), "utf-8")
        yield path


def installed() -> frozenset[str]:
    """The fonts of the paper that this machine has."""
    with font_configuration() as path:
        try:
            listing = subprocess.run(
                ["fc-list", "--format", "%{family}\n"],
                env={**os.environ, "FONTCONFIG_FILE": str(path)},
                capture_output=True,
                text=True,
                check=True,
            )
        except FileNotFoundError:
            raise MissingFonts("没有 fontconfig，不知道装了哪些字体，不能生成 PDF。安装 fontconfig。") from None
    return frozenset(name.strip() for line in listing.stdout.splitlines() for name in line.split(","))


def has_subsetter() -> bool:
    """Whether HarfBuzz can cut fonts to the characters used; without it a PDF takes twenty times as long."""
    return bool(ctypes.util.find_library("harfbuzz-subset"))


def _configuration() -> str:
    folders = "".join(f"<dir>{folder}</dir>" for folder in FONT_FOLDERS)
    caches = "".join(f"<cachedir>{folder}</cachedir>" for folder in CACHE_FOLDERS)
    names = sorted({*BODY, *TITLE, *HEI, *KAI, *SONG})
    accepted = "".join(f'<pattern><patelt name="family"><string>{name}</string></patelt></pattern>' for name in names)
    return (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>'
        f"{folders}{caches}<selectfont>"
        # Everything is refused but the stacks; the bold faces of Fandol claim the weight of the regular ones.
        "<rejectfont><pattern></pattern><glob>*/Fandol*-Bold.otf</glob></rejectfont>"
        f"<acceptfont>{accepted}</acceptfont></selectfont></fontconfig>"
    )
