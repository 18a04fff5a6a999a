"""Addresses of messages (消息网址)."""

from django.urls import URLPattern, path

from reports.messages.views import Messages, OpenMessage

MESSAGES: list[URLPattern] = [
    path("messages/", Messages.as_view(), name="messages"),
    path("messages/<int:pk>/", OpenMessage.as_view(), name="message"),
]
