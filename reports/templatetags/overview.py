"""How the overview shows states and progress (总览显示)."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from reports.overview.lines import Group, Line
from reports.tables import told
from reports.workflow.states import State
from unions.ledgers.display import NOTHING

register = template.Library()
TONES = {Group.WAITING: "pri", Group.RETURNED: "err", Group.APPROVED: "ok", Group.OVERDUE: "err"}


@register.simple_tag
def progress(line: Line) -> SafeString:
    """How far the work has come in the state in which it is: of the clerk, or of the reviewer."""
    done, whole, words = _progress(line)
    if not whole:
        return format_html('<span class="mute">{}</span>', words)
    bar = '<span class="prog"><progress max="{}" value="{}" aria-label="{}进度"></progress><span>{}</span></span>'
    return format_html(bar, whole, done, line.union.shown, words)


def _progress(line: Line) -> tuple[int, int, str]:
    match line.state:
        case State.DRAFTING if line.sections:
            return line.written, line.sections, f"写完{line.written}/{line.sections}节"
        case State.DRAFTING:
            return 0, 0, f"写完{line.written}节" if line.written else "刚开始"
        case State.RETURNED:
            return line.answered, len(line.remarks), f"答复{line.answered}/{len(line.remarks)}条"
        case State.SUBMITTED if line.to_look_at:
            looked = len(line.to_look_at) - line.open_items
            return looked, len(line.to_look_at), f"看过{looked}/{len(line.to_look_at)}项"
        case State.SUBMITTED:
            return 0, 0, "没有要看的"
        case State.APPROVED:
            return 1, 1, "定稿"
    return 0, 0, NOTHING


@register.filter
def tone(group: Group) -> str:
    return TONES.get(group, "")


@register.filter
def figure(value: Decimal | None) -> str:
    """A whole number with thousands, a dash for nothing."""
    return told(value, 0)


@register.filter
def percent(value: Decimal | None) -> str:
    """A growth with its sign: +6.3%."""
    if value is None:
        return NOTHING
    text = f"{told(value, 1)}%"
    return f"+{text}" if value > 0 else text


@register.filter
def days_to(day: date, today: date) -> int:
    return (day - today).days


@register.filter
def due(lines: Iterable[Line | None], today: date) -> list[tuple[Line | None, int | None]]:
    """Lines with the days left to their deadlines."""
    return [(line, line.days_left(today) if line else None) for line in lines]


@register.filter
def absolute(number: int) -> int:
    return abs(number)
