"""Words that were handed up in templates (报送文字显示): no space may come between two words."""

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from reports.review.words import Piece, Said

register = template.Library()
LOOSE = "没有指标对应的数"


@register.simple_tag
def pieces_of(said: Said, filing: int) -> SafeString:
    """A paragraph whose figures open to the rows behind them."""
    return format_html_join("", "{}", ((_shown(piece, filing),) for piece in said.pieces))


def _shown(piece: Piece, filing: int) -> SafeString:
    if piece.figure:
        url = reverse("frozen-figure", args=[filing, piece.figure])
        return format_html('<a class="fig {}" href="{}">{}</a>', piece.kind, url, piece.text)
    if piece.is_loose:
        return format_html('<mark class="typed" title="{}">{}</mark>', LOOSE, piece.text)
    return format_html("{}", piece.text)
