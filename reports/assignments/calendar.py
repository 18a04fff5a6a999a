"""Calendar of deadlines (期限日历): what falls due on which day, for whoever is concerned, on a page and as a file."""

from calendar import Calendar as Weeks
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q
from icalendar import Alarm, Calendar, Event

from reports.assignments.models import Assignment, Task
from unions.access.models import User
from unions.access.roles import Act

ALARM = timedelta(days=-3, hours=9)  # from midnight at the beginning of the day: at nine, three days before


@dataclass(frozen=True)
class Deadline:
    """One day on which a task falls due for these units."""

    day: date
    task: Task
    assignments: tuple[Assignment, ...]

    @property
    def title(self) -> str:
        count = len(self.assignments)
        whose = self.assignments[0].report.union.shown if count == 1 else f"{count}家单位"
        return f"{self.task}（{whose}）"

    @property
    def key(self) -> str:
        """The same as long as it is the same deadline, so that one that was moved does not stand twice."""
        own = "" if self.day == self.task.deadline else f"-{self.assignments[0].pk}"
        return f"task-{self.task.pk}{own}"

    @property
    def missing(self) -> int:
        """How many have not handed up (家)."""
        return sum(one.is_missing for one in self.assignments)


@dataclass(frozen=True)
class Day:
    """One field of a month."""

    day: date
    is_outside: bool
    is_today: bool
    deadlines: tuple[Deadline, ...]


def deadlines_of(user: User, first: date, last: date) -> list[Deadline]:
    """What falls due between two days: for the unions of this person, and in the tasks that they have opened."""
    places = user.paths(Act.VIEW)
    concerned = Q(report__union__path__in=places) | Q(task__union__path__in=places)
    rows = Assignment.objects.filter(concerned).asked().due_between(first, last).with_report()
    grouped: dict[tuple[date, int], list[Assignment]] = {}
    for one in rows:
        grouped.setdefault((one.deadline, one.task_id), []).append(one)
    return [Deadline(day, found[0].task, tuple(found)) for (day, _), found in grouped.items()]


def weeks_of(month: date, today: date, deadlines: Iterable[Deadline]) -> list[list[Day]]:
    """The month as weeks from Monday to Sunday."""
    by_day: dict[date, list[Deadline]] = {}
    for one in deadlines:
        by_day.setdefault(one.day, []).append(one)
    return [
        [Day(day, day.month != month.month, day == today, tuple(by_day.get(day, ()))) for day in week]
        for week in Weeks().monthdatescalendar(month.year, month.month)
    ]


def calendar_file(deadlines: Iterable[Deadline]) -> bytes:
    """The deadlines for the calendars of phones and mail programs (RFC 5545): days and names, nothing else."""
    calendar = Calendar()
    calendar.add("prodid", "-//union-ledgers//deadlines//ZH")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "报送期限")
    calendar.add("refresh-interval", timedelta(hours=12), parameters={"VALUE": "DURATION"})
    for one in deadlines:
        calendar.add_component(_event(one))
    return calendar.to_ical()


def _event(deadline: Deadline) -> Event:
    task, title = deadline.task, f"报送期限：{deadline.title}"
    event = Event()
    event.add("uid", f"{deadline.key}@union-ledgers")
    event.add("dtstamp", task.opened_at)
    event.add("sequence", task.version - 1)
    event.add("dtstart", deadline.day)
    event.add("dtend", deadline.day + timedelta(days=1))
    event.add("summary", title)
    event.add("transp", "TRANSPARENT")
    if deadline.missing:
        event.add_component(_alarm(title))
    return event


def _alarm(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", ALARM)
    return alarm
