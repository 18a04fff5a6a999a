"""Addresses of tasks and deadlines (任务与期限网址)."""

from django.urls import URLPattern, path

from reports.assignments.calendar_pages import CalendarFeed, CalendarFile, CalendarPage
from reports.assignments.own_pages import MyTasks, StartTask
from reports.assignments.views import AddTask, ChangeTask, TaskPage, Tasks

ASSIGNMENTS: list[URLPattern] = [
    path("tasks/", Tasks.as_view(), name="tasks"),
    path("tasks/add/", AddTask.as_view(), name="task-add"),
    path("tasks/<int:pk>/", TaskPage.as_view(), name="task"),
    path("tasks/<int:pk>/change/", ChangeTask.as_view(), name="task-change"),
    path("my-tasks/", MyTasks.as_view(), name="my-tasks"),
    path("my-tasks/<int:pk>/start/", StartTask.as_view(), name="task-start"),
    path("calendar/", CalendarPage.as_view(), name="calendar"),
    path("calendar.ics", CalendarFile.as_view(), name="calendar-file"),
    path("calendar/<str:key>.ics", CalendarFeed.as_view(), name="calendar-feed"),
]
