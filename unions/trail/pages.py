"""Pages of signing in, users, grants and the trail (登录、用户、授权、操作记录)."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.views import LoginView, PasswordChangeView
from django.core.paginator import Paginator
from django.db import models, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse_lazy
from django.views import View

from unions.access.asking import user_of
from unions.access.forms import GrantForm, NewPasswordForm, SignInForm, UserForm
from unions.access.models import Grant, User
from unions.access.refusal import Refused
from unions.access.roles import Act, Role
from unions.trail.models import Entry
from unions.trail.record import note
from unions.trail.throttle import TRIES, WITHIN, count_failure, is_locked
from unions.trail.users import grant, issued_password, reset_password, withdraw

PAGE = 50


class SignIn(LoginView):
    form_class = SignInForm
    template_name = "registration/login.html"
    redirect_authenticated_user = True

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if is_locked(request, request.POST.get("username", "")):
            messages.error(request, f"密码连续输错{TRIES}次，{WITHIN.seconds // 60}分钟后再试，或联系管理员重置。")
            return render(request, self.template_name, {"form": SignInForm(request)}, status=429)
        return super().post(request, *args, **kwargs)

    def form_invalid(self, form: Any) -> HttpResponse:
        count_failure(self.request, form.data.get("username", ""))
        return super().form_invalid(form)

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        user = form.get_user()
        note("登录", user.name, by=user, union=user.home)
        return response


class NewPassword(PasswordChangeView):
    form_class = NewPasswordForm
    template_name = "registration/password_change.html"
    success_url = reverse_lazy("workbench")

    def form_valid(self, form: Any) -> HttpResponse:
        user: Any = self.request.user
        user.must_change_password = False
        response = super().form_valid(form)
        note("修改密码", user.name, by=user, union=user.home)
        messages.success(self.request, "密码已修改，下次用新密码登录。")
        return response


class ManagerPage(View):
    """For administrators of some union; nobody else learns of it."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.may(Act.MANAGE):  # type: ignore[union-attr]
            raise Http404
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    @property
    def users(self) -> models.QuerySet[User]:
        """Users with a grant below this administrator, and users without any."""
        reach = self.request.user.reach(Act.MANAGE, "union__path")  # type: ignore[union-attr]
        here = Grant.objects.filter(reach).values("user")
        return User.objects.filter(models.Q(pk__in=here) | models.Q(grants=None)).distinct().order_by("username")


class Users(ManagerPage):
    def get(self, request: HttpRequest) -> HttpResponse:
        grants = models.Prefetch("grants", Grant.objects.select_related("union").order_by("union__path"))
        page = Paginator(self.users.prefetch_related(grants), PAGE).get_page(request.GET.get("page"))
        return render(request, "access/users.html", {"page": page})


class AddUser(ManagerPage):
    def get(self, request: HttpRequest) -> HttpResponse:
        return self._show(UserForm(initial={"is_active": True}), GrantForm(manager=user_of(request)))

    def post(self, request: HttpRequest) -> HttpResponse:
        form, role = UserForm(request.POST), GrantForm(request.POST, manager=user_of(request))
        if not (form.is_valid() & role.is_valid()):
            return self._show(form, role)
        password = issued_password()
        with transaction.atomic():
            user = form.save(commit=False)
            user.set_password(password)
            user.must_change_password = True
            user.save()
            grant(user, Role(role.cleaned_data["role"]), role.cleaned_data["union"], by=user_of(request))
        messages.success(request, f"已新增“{user.name}”，初始密码 {password}，只显示这一次，抄下来交给本人。")
        return redirect("user", user.pk)

    def _show(self, form: UserForm, role: GrantForm) -> HttpResponse:
        return render(self.request, "access/add_user.html", {"form": form, "role": role})


class UserPage(ManagerPage):
    """One user: data, grants, password; the button says which act is meant."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        user = get_object_or_404(self.users, pk=pk)
        return self._show(user, UserForm(instance=user), GrantForm(manager=user_of(request)))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        user = get_object_or_404(self.users, pk=pk)
        acts = {"save": self._save, "grant": self._grant, "withdraw": self._withdraw, "reset": self._reset}
        act = acts.get(request.POST.get("act", ""))
        if act is None:
            raise Http404
        try:
            return act(user)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect("user", pk)

    def _save(self, user: User) -> HttpResponse:
        form = UserForm(self.request.POST, instance=user)
        if not form.is_valid():
            return self._show(user, form, GrantForm(manager=user_of(self.request)))
        with transaction.atomic():
            form.save()
            note("修改用户", user.name, by=user_of(self.request), union=user.home)
        messages.success(self.request, f"已保存“{user.name}”。")
        return redirect("users")

    def _grant(self, user: User) -> HttpResponse:
        form = GrantForm(self.request.POST, manager=user_of(self.request))
        if not form.is_valid():
            return self._show(user, UserForm(instance=user), form)
        given = grant(user, Role(form.cleaned_data["role"]), form.cleaned_data["union"], by=user_of(self.request))
        messages.success(self.request, f"已授予“{given.union}”的{given.get_role_display()}角色。")
        return redirect("user", user.pk)

    def _withdraw(self, user: User) -> HttpResponse:
        given = get_object_or_404(user.grants.select_related("union"), pk=self.request.POST.get("grant"))
        withdraw(given, by=user_of(self.request))
        messages.success(self.request, f"已收回“{given.union}”的{given.get_role_display()}角色。")
        return redirect("users")

    def _reset(self, user: User) -> HttpResponse:
        password = reset_password(user, by=user_of(self.request))
        messages.success(self.request, f"“{user.name}”的新密码是 {password}，只显示这一次，抄下来交给本人。")
        return redirect("user", user.pk)

    def _show(self, user: User, form: UserForm, role: GrantForm) -> HttpResponse:
        return render(self.request, "access/user.html", {"one": user, "form": form, "role": role})


class Trail(View):
    """Who did what, newest first; for auditors."""

    def get(self, request: HttpRequest) -> HttpResponse:
        if not request.user.may(Act.AUDIT):  # type: ignore[union-attr]
            raise Http404
        entries = Entry.objects.visible_to(user_of(request)).select_related("user", "union")
        name = request.GET.get("q", "").strip()
        if name:
            found = models.Q(object_text__icontains=name) | models.Q(user__name__icontains=name) | models.Q(act=name)
            entries = entries.filter(found)
        page = Paginator(entries, PAGE).get_page(request.GET.get("page"))
        return render(request, "access/trail.html", {"page": page, "q": name})
