"""Numbers that explanations cite (说明里的数字): held against the figures of the period by the proof-reader."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from reports.catalogue.checks import Finding
from reports.catalogue.readings import Reading
from reports.numbers import spoken
from reports.proofreading.notes import Mark, Note
from reports.proofreading.proofread import proofread


def notes_on(text: str, finding: Finding, readings: Mapping[str, Reading]) -> tuple[str, ...]:
    """What a reader of the explanation is told about its numbers, each in a sentence; nothing where all are borne
    out. The numbers of the finding itself need no other source."""
    found = proofread(text, readings, tuple(_in_hand(finding, readings)))
    return tuple(_said(note, readings) for note in found if note.mark in (Mark.LOOSE, Mark.DIFFERS, Mark.CONTRARY))


def _in_hand(finding: Finding, readings: Mapping[str, Reading]) -> Iterator[str]:
    """The figures that look odd, those of last year and the differences, as people write them."""
    for reading in (readings[code] for code in finding.codes if code in readings):
        for value in (reading.value, reading.last_year, reading.change):
            if isinstance(value, Decimal):
                yield spoken(abs(value), reading.unit, reading.decimals)


def _said(note: Note, readings: Mapping[str, Reading]) -> str:
    if note.mark is Mark.LOOSE:
        return f"“{note.words}”在本期指标里没有对得上的数，核对台账，或者写明出处。"
    if note.mark is Mark.CONTRARY:
        return f"“{note.words}”说反了：{note.advice}"
    return f"“{note.words}”与台账不符：{_both(readings[note.code])}。"


def _both(reading: Reading) -> str:
    said = f"{reading.label}是{spoken(reading.number, reading.unit, reading.decimals)}"
    if isinstance(reading.last_year, Decimal):
        said += f"，上年同期{spoken(reading.last_year, reading.unit, reading.decimals)}"
    return said
