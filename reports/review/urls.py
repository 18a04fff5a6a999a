"""Addresses of review (审核网址)."""

from django.urls import URLPattern

REVIEW: list[URLPattern] = []
