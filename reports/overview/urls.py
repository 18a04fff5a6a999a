"""Addresses of the overview of reviews (审核总览网址)."""

from django.urls import URLPattern, path

from reports.overview.views import ApproveMany, ReviewsPage, UrgeMany
from reports.review.reopening_page import ReopenPage

OVERVIEW: list[URLPattern] = [
    path("review/", ReviewsPage.as_view(), name="reviews"),
    path("review/approve/", ApproveMany.as_view(), name="reviews-approve"),
    path("review/urge/", UrgeMany.as_view(), name="reviews-urge"),
    path("review/<int:pk>/reopen/", ReopenPage.as_view(), name="reopen"),
]
