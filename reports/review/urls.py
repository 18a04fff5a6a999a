"""Addresses of review (审核网址)."""

from django.urls import URLPattern, path

from reports.review.views import ReviewPage

REVIEW: list[URLPattern] = [path("review/<int:pk>/", ReviewPage.as_view(), name="review")]
