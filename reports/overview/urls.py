"""Addresses of the overview of reviews (审核总览网址)."""

from django.urls import URLPattern

OVERVIEW: list[URLPattern] = []
