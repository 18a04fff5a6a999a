"""Addresses of handing up (核对并提交网址)."""

from django.urls import URLPattern

SUBMITTING: list[URLPattern] = []
