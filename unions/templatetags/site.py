"""Template words of the site (模板标签)."""

from functools import cache

from django import template
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe

from unions.ledgers.declaration import Column, Ledger
from unions.ledgers.display import begun, spelt

register = template.Library()


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """An inline picture that screen readers skip."""
    drawn = get_template(f"bs_icon/{name}.svg").render()
    paths = drawn[drawn.index(">") + 1 : drawn.rindex("</svg>")].strip()
    return mark_safe(f'<svg class="i" viewBox="0 0 16 16" aria-hidden="true">{paths}</svg>')  # noqa: S308


@register.simple_tag(takes_context=True)
def page_query(context: template.Context, **changed: object) -> str:
    """The address's query with some parameters changed."""
    query = context["request"].GET.copy()
    for name, value in changed.items():
        query[name] = str(value)
    return f"?{query.urlencode()}"


register.filter("thousands", spelt)
register.filter("begun", begun)


@register.filter
def label_of(column: Column, ledger: Ledger) -> str:
    """A column's heading."""
    return ledger.label(column)
