"""Addresses of bundles (批量下载网址)."""

from django.urls import URLPattern

BUNDLES: list[URLPattern] = []
