"""Charts as small SVG (统计图): the same picture on the page and on paper, without a library."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain, pairwise
from math import ceil, cos, pi, sin, tau

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from reports.documents.document import Chart, Plot, Series
from reports.documents.layout import OFFICIAL
from reports.numbers import written

WIDTH, HEIGHT = 440, 176
TOP, RIGHT, BOTTOM, LEFT = 26, 10, 26, 52
LETTER = 10
COLOURS = ("#1f4e79", "#c55a11", "#7f9fbf", "#7f7f7f", "#bf9000", "#548235")
FAMILY = ",".join(f"'{name}'" for name in OFFICIAL.body)

Marks = Iterator[SafeString]


def drawn(chart: Chart) -> SafeString:
    """The chart as an <svg> element that a screen reader can name; its figures stand in the table below it."""
    draw = {Plot.BAR: _bars, Plot.LINE: _lines, Plot.HBAR: _rows, Plot.RING: _ring}[chart.plot]
    marks = chain(draw(chart), _legend(chart) if len(chart.series) > 1 else ())
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" role="img" aria-label="{}（单位：{}）" '
        'font-family="{}" font-size="{}"><title>{}</title>{}</svg>',
        *(WIDTH, HEIGHT, chart.title, chart.unit, FAMILY, LETTER, chart.title),
        format_html_join("", "{}", ((mark,) for mark in marks)),
    )


def ticks(highest: Decimal) -> list[Decimal]:
    """Round values from 0 to at least `highest`, two to six of them."""
    if highest <= 0:
        return [Decimal(0), Decimal(1)]
    power = Decimal(10) ** (highest / 4).adjusted()
    step = next(power * size for size in (1, 2, 5, 10) if power * size * 5 >= highest)
    return [step * place for place in range(ceil(highest / step) + 1)]


def _bars(chart: Chart) -> Marks:
    scale = _scale(chart)
    yield from _level_lines(scale)
    slot = (WIDTH - LEFT - RIGHT) / len(chart.categories)
    breadth = min(slot * 0.7 / len(chart.series), 40)
    for place, category in enumerate(chart.categories):
        middle = LEFT + slot * (place + 0.5)
        yield _text(middle, HEIGHT - BOTTOM + 14, _cut(category, slot), "middle")
        for number, series in enumerate(chart.series):
            left = middle + breadth * (number - len(chart.series) / 2)
            yield from _bar(series.values[place], left, breadth, scale, COLOURS[number % len(COLOURS)])


def _bar(value: Decimal | int | None, left: float, breadth: float, scale: list[Decimal], colour: str) -> Marks:
    if value is not None:
        top = _height(value, scale)
        yield _box(left, top, breadth, HEIGHT - BOTTOM - top, colour)
        yield _text(left + breadth / 2, top - 3, written(value, separators=True), "middle")


def _lines(chart: Chart) -> Marks:
    scale = _scale(chart)
    yield from _level_lines(scale)
    slot = (WIDTH - LEFT - RIGHT) / len(chart.categories)
    for place, category in enumerate(chart.categories):
        yield _text(LEFT + slot * (place + 0.5), HEIGHT - BOTTOM + 14, _cut(category, slot), "middle")
    for number, series in enumerate(chart.series):
        yield from _line(series, slot, scale, COLOURS[number % len(COLOURS)])


def _line(series: Series, slot: float, scale: list[Decimal], colour: str) -> Marks:
    """Known values joined where they are neighbours, so that a gap stays a gap."""
    spots = [
        None if value is None else (LEFT + slot * (place + 0.5), _height(value, scale), value)
        for place, value in enumerate(series.values)
    ]
    joins = "".join(f"M{a[0]:.1f} {a[1]:.1f}L{b[0]:.1f} {b[1]:.1f}" for a, b in pairwise(spots) if a and b)
    if joins:
        yield _mark("path", d=joins, fill="none", stroke=colour, stroke_width=2)
    for x, y, value in filter(None, spots):
        yield _mark("circle", cx=x, cy=y, r=3, fill=colour)
        yield _text(x, y - 6, written(value, separators=True), "middle")


def _rows(chart: Chart) -> Marks:
    """Horizontal bars, for long names."""
    left, scale = 130, _scale(chart)
    slot = (HEIGHT - TOP) / len(chart.categories)
    breadth = min(slot * 0.7 / len(chart.series), 24)
    for place, category in enumerate(chart.categories):
        middle = TOP + slot * (place + 0.5)
        yield _text(left - 6, middle + 4, _cut(category, left), "end")
        for number, series in enumerate(chart.series):
            value = series.values[place]
            if value is None:
                continue
            length = float(value / scale[-1]) * (WIDTH - left - 48)
            top = middle + breadth * (number - len(chart.series) / 2)
            yield _box(left, top, length, breadth, COLOURS[number % len(COLOURS)])
            yield _text(left + length + 4, top + breadth / 2 + 4, written(value, separators=True), "start")


def _ring(chart: Chart) -> Marks:
    """Shares of one whole, clockwise from the top, with their names beside."""
    values = [Decimal(value or 0) for value in chart.series[0].values]
    whole, start = sum(values) or Decimal(1), 0.0
    for place, (category, value) in enumerate(zip(chart.categories, values, strict=True)):
        share = value / whole
        colour = COLOURS[place % len(COLOURS)]
        yield _slice(start, min(float(share) * tau, tau - 0.001), colour)
        start += float(share) * tau
        y = HEIGHT / 2 + (place - (len(values) - 1) / 2) * 18
        yield _box(250, y - 8, 9, 9, colour)
        yield _text(
            264, y, f"{category}　{written(value, separators=True)}{chart.unit}（{written(share * 100, 1)}%）", "start"
        )


def _slice(start: float, angle: float, colour: str) -> SafeString:
    (x1, y1), (x2, y2), (x3, y3), (x4, y4) = (
        (120 + radius * cos(turn - pi / 2), HEIGHT / 2 + radius * sin(turn - pi / 2))
        for radius, turn in ((76, start), (76, start + angle), (42, start + angle), (42, start))
    )
    wide = int(angle > pi)
    path = (
        f"M{x1:.2f} {y1:.2f}A76 76 0 {wide} 1 {x2:.2f} {y2:.2f}L{x3:.2f} {y3:.2f}A42 42 0 {wide} 0 {x4:.2f} {y4:.2f}Z"
    )
    return _mark("path", d=path, fill=colour)


def _legend(chart: Chart) -> Marks:
    x = float(LEFT)
    for number, series in enumerate(chart.series):
        yield _box(x, 4, 9, 9, COLOURS[number % len(COLOURS)])
        yield _text(x + 13, 12, series.name, "start")
        x += 30 + LETTER * len(series.name)


def _scale(chart: Chart) -> list[Decimal]:
    values = [Decimal(value) for series in chart.series for value in series.values if value is not None]
    return ticks(max(values, default=Decimal(0)))


def _level_lines(scale: list[Decimal]) -> Marks:
    paths = "".join(f"M{LEFT} {_height(tick, scale):.1f}H{WIDTH - RIGHT}" for tick in scale)
    yield _mark("path", d=paths, stroke="#bbb", stroke_width=0.5)
    for tick in scale:
        yield _text(LEFT - 5, _height(tick, scale) + 3.5, written(tick, separators=True), "end")


def _height(value: Decimal | int, scale: list[Decimal]) -> float:
    return HEIGHT - BOTTOM - float(value / scale[-1]) * (HEIGHT - TOP - BOTTOM)


def _box(x: float, y: float, width: float, height: float, colour: str) -> SafeString:
    return _mark("rect", x=x, y=y, width=width, height=height, fill=colour)


def _text(x: float, y: float, words: str, anchor: str) -> SafeString:
    return _mark("text", words, x=x, y=y, text_anchor=anchor)


def _mark(tag: str, words: str = "", **attributes: str | float) -> SafeString:
    """One SVG element; numbers with one decimal, words escaped."""
    pairs = ((name.replace("_", "-"), _plain(value)) for name, value in attributes.items())
    return format_html("<{}{}>{}</{}>", tag, format_html_join("", ' {}="{}"', pairs), words, tag)


def _plain(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.1f}"


def _cut(name: str, width: float) -> str:
    """A name shortened to its place; the table below the chart has it in full."""
    room = max(int(width / LETTER) - 1, 1)
    return name if len(name) <= room + 1 else name[:room] + "…"
