"""Addresses of the overview of reviews (审核总览网址)."""

from django.urls import URLPattern, path

from reports.overview.views import ReviewsPage

OVERVIEW: list[URLPattern] = [path("review/", ReviewsPage.as_view(), name="reviews")]
