"""A text as the editor shows it (文段显示): figures as chips, what the proof-reader found as marks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reports.narrative.tokens import Piece, Readings, State, pieces
from reports.proofreading.notes import Mark, Note
from reports.tables import told, unit

CHIPS = {State.LIVE: "fig", State.CHANGED: "fig stale", State.MISSING: "fig miss"}
BY_HAND = "fig hand"
LONG = 9  # characters from which a chip may run over the end of a line
MARKS = {
    Mark.MATCH: "typed match",
    Mark.LOOSE: "typed",
    Mark.CONTRARY: "typed contrary",
    Mark.DIFFERS: "typed contrary",
}


@dataclass(frozen=True)
class Span:
    """Some words with their look; `token` is what stands in the source for a chip."""

    text: str
    css: str = ""
    title: str = ""
    token: str = ""


Line = tuple[Span, ...]


def lines(
    source: str, readings: Readings, seen: Mapping[str, str] | None = None, notes: Sequence[Note] = ()
) -> tuple[Line, ...]:
    """The paragraphs of a source text, each as its spans."""
    paragraphs: list[list[Span]] = [[]]
    for span in _spans(source, readings, seen or {}, notes):
        first, *others = [span.text] if span.token else span.text.split("\n")
        paragraphs[-1].append(Span(first, span.css, span.title, span.token))
        paragraphs.extend([Span(text, span.css, span.title)] for text in others)
    shown = (tuple(span for span in paragraph if span.text) for paragraph in paragraphs)
    return tuple(line for line in shown if line)


def words(source: str, readings: Readings) -> Line:
    """A piece of text as it is read now, without paragraphs."""
    return tuple(span for span in _spans(source, readings, {}, ()) if span.text)


def changes(source: str, readings: Readings, seen: Mapping[str, str]) -> tuple[tuple[str, str, str], ...]:
    """The figures that moved since they were read: label, words then, words now; each once."""
    moved = {
        piece.token: (_label(piece, readings), seen.get(piece.token, "") or "没有数", piece.text)
        for piece in pieces(source, readings, seen)
        if piece.state is State.CHANGED
    }
    return tuple(moved.values())


def missing(source: str, readings: Readings) -> int:
    return sum(piece.state is State.MISSING for piece in pieces(source, readings))


def _spans(source: str, readings: Readings, seen: Mapping[str, str], notes: Sequence[Note]) -> Iterator[Span]:
    at = 0
    for piece in pieces(source, readings, seen):
        if piece.token:
            yield _chip(piece, readings, seen)
        else:
            yield from _marked(piece.text, at, notes)
        at += len(piece.token or piece.text)


def _chip(piece: Piece, readings: Readings, seen: Mapping[str, str]) -> Span:
    if piece.state is State.BY_HAND:
        return Span(piece.text, BY_HAND, f"手工数，来源：{piece.source}", piece.token)
    css = CHIPS[piece.state] + (" long" if len(piece.text) >= LONG else "")
    return Span(piece.text, css, _title(piece, readings, seen), piece.token)


def _title(piece: Piece, readings: Readings, seen: Mapping[str, str]) -> str:
    if piece.state is State.MISSING:
        return f"{_label(piece, readings)}：台账里还没有这个数"
    if piece.state is State.CHANGED:
        return f"{_label(piece, readings)}：上次看时是{seen.get(piece.token) or '没有数'}，现在是{piece.text}"
    reading = readings[piece.code]
    before = told(reading.last_year, reading.decimals) + (unit(reading) if reading.last_year is not None else "")  # type: ignore[arg-type]
    return f"{reading.label}：随台账更新，上年同期{before}"


def _label(piece: Piece, readings: Readings) -> str:
    reading = readings.get(piece.code)
    return reading.label if reading else piece.code


def _marked(text: str, start: int, notes: Iterable[Note]) -> Iterator[Span]:
    """Plain words, cut where the proof-reader has something to say."""
    at = 0
    for note in sorted(notes, key=lambda note: note.start):
        first, last = note.start - start, note.end - start
        if note.mark not in MARKS or first < at or last > len(text):
            continue
        yield Span(text[at:first])
        yield Span(text[first:last], MARKS[note.mark], note.advice)
        at = last
    yield Span(text[at:])
