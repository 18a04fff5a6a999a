"""Addresses of the site (网址)."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LogoutView
from django.urls import include, path

from members.people.pages import ChangeMembership, ReceiveTransfer, ReturnTransfer, WithdrawTransfer
from unions.ledgers.books import books
from unions.ledgers.urls import pages
from unions.standards.pages import Checklist
from unions.trail.pages import AddUser, NewPassword, SignIn, Trail, UserPage, Users

urlpatterns = [
    path("login/", login_not_required(SignIn.as_view()), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("password/", NewPassword.as_view(), name="password_change"),
    path("users/", Users.as_view(), name="users"),
    path("users/add/", AddUser.as_view(), name="add-user"),
    path("users/<int:pk>/", UserPage.as_view(), name="user"),
    path("checklist/", Checklist.as_view(), name="checklist"),
    path("ledger/members/<int:pk>/membership/", ChangeMembership.as_view(), name="members-membership"),
    path("ledger/transfers/<int:pk>/receive/", ReceiveTransfer.as_view(), name="transfers-receive"),
    path("ledger/transfers/<int:pk>/return/", ReturnTransfer.as_view(), name="transfers-return"),
    path("ledger/transfers/<int:pk>/withdraw/", WithdrawTransfer.as_view(), name="transfers-withdraw"),
    path("trail/", Trail.as_view(), name="trail"),
    path("", include("reports.urls")),
    *pages(books()),
]
