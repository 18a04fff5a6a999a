"""Addresses of totals (汇总网址)."""

from django.urls import URLPattern

TOTALS: list[URLPattern] = []
