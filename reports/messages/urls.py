"""Addresses of messages (消息网址)."""

from django.urls import URLPattern

MESSAGES: list[URLPattern] = []
