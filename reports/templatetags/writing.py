"""Texts with their figures in templates (文段显示): no space may come between two words."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from reports.writing.spans import Line, Span
from reports.writing.versions import Change

register = template.Library()
TAGS = {Change.ADDED: "<ins>{}</ins>", Change.REMOVED: "<del>{}</del>", Change.SAME: "{}"}


@register.simple_tag
def line_of(line: Line) -> SafeString:
    """A paragraph to be read."""
    return format_html_join("", "{}", ((_shown(span),) for span in line))


@register.simple_tag
def typed_line(line: Line) -> SafeString:
    """A paragraph to be edited: a figure is one character that cannot be typed into."""
    return format_html_join("", "{}", ((_chip(span) if span.token else _shown(span),) for span in line))


@register.simple_tag
def compared_line(pieces: Iterable[tuple[Change, Line]]) -> SafeString:
    """A paragraph of two texts, with what went and what came."""
    return format_html_join("", "{}", ((format_html(TAGS[change], line_of(line)),) for change, line in pieces))


def _shown(span: Span) -> SafeString:
    if not span.css:
        return format_html("{}", span.text)
    tag = '<span class="{}" title="{}">{}</span>' if span.token else '<mark class="{}" title="{}">{}</mark>'
    return format_html(tag, span.css, span.title, span.text)


def _chip(span: Span) -> SafeString:
    chip = '<span class="{}" title="{}" contenteditable="false" data-token="{}">{}</span>'
    return format_html(chip, span.css, span.title, span.token, span.text)
