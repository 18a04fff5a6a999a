"""Addresses of corrections (更正网址)."""

from django.urls import URLPattern

CORRECTING: list[URLPattern] = []
