"""How a report stands (报告状态): its state as a tag, and the bar on pages of figures and writing."""

from typing import Any

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from reports.narrative.facts import Kind
from reports.periods import Period
from reports.submitting.due import due_of
from reports.workflow.reports import Report
from reports.workflow.states import UNFILED, State
from unions.organisations.models import Union
from unions.templatetags.site import icon

register = template.Library()
LOOKS = {
    State.NOT_STARTED: ("", "circle"),
    State.DRAFTING: ("warn", "pencil-fill"),
    State.SUBMITTED: ("pri", "hourglass-split"),
    State.RETURNED: ("err", "x-circle-fill"),
    State.APPROVED: ("ok", "check-circle-fill"),
}


@register.inclusion_tag("reports/_report_state.html")
def report_state(union: Union, period: Period, kind: Kind) -> dict[str, Any]:
    """State, deadline and the way to the page of the report; nothing for what nobody has begun and nobody asks for."""
    found = Report.objects.filter(union=union).of_period(period, kind)
    report = found.select_related("assignment__task").first()
    if report is None:
        return {}
    report.union = union
    due = due_of(report, timezone.localdate())
    is_begun = report.state != State.NOT_STARTED or due is not None
    return {"report": report if is_begun else None, "due": due, "is_gone_up": report.state not in UNFILED}


@register.simple_tag
def state(value: str) -> SafeString:
    """A state as a tag: colour, picture and word."""
    one = State(value)
    look, picture = LOOKS[one]
    return format_html('<span class="tag {}">{}{}</span>', look, icon(picture), one.label)
