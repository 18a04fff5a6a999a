"""Addresses of tasks and deadlines (任务与期限网址)."""

from django.urls import URLPattern

ASSIGNMENTS: list[URLPattern] = []
