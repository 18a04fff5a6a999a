"""The page on which a standard is ticked off (逐条检查)."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views import View

from unions.access.asking import user_of
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.ledgers.workbook.cells import Unfit, day
from unions.organisations.models import Union
from unions.standards.checklist import Ticked, lines, schemes_for, tick
from unions.standards.models import Check, Scheme

EVIDENCE = Check._meta.get_field("evidence").max_length or 0
MET = {"yes": True, "no": False, "": None}
EARLIEST, LATEST = 1950, 2100


class Checklist(View):
    """GET ?union=&year=&scheme=&stage= shows every requirement; POST writes what was found."""

    def get(self, request: HttpRequest) -> HttpResponse:
        self._read()
        return self._show()

    def post(self, request: HttpRequest) -> HttpResponse:
        self._read()
        if self.scheme is None or not self._may_write():
            raise Http404
        try:
            on, ticked, token = day(request.POST.get("on", "")), self._ticked(), self._token()
            written = tick(self.scheme, self.union, self.year, self.stage, ticked, on=on, by=self.user, token=token)
        except (Refused, Unfit) as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, f"已保存{written}条。" if written else "没有改动，不用保存。")
        return redirect(self._address())

    def _read(self) -> None:
        """Which union, year, standard and stage the address names."""
        user, asked = user_of(self.request, Act.VIEW), self.request.GET
        self.user, self.union = user, _union(user, asked.get("union", "").strip())
        last = Check.objects.filter(union=self.union).order_by("-year", "scheme__name").first()
        self.year = _year(asked.get("year", "")) or (last.year if last else timezone.localdate().year)
        self.schemes = schemes_for(self.union, self.year)
        self.scheme = self._scheme(asked.get("scheme", ""), last)
        stages = (asked.get("stage", ""), last.stage if last else "", Check.Stage.SELF)
        self.stage = next(stage for stage in stages if stage in Check.Stage.values)

    def _scheme(self, named: str, last: Check | None) -> Scheme | None:
        """The one that is named; without a name the one that was ticked off last, else the first."""
        wanted = named or str(last.scheme_id if last else "")
        chosen = [scheme for scheme in self.schemes if str(scheme.pk) == wanted]
        return next(iter(chosen or (self.schemes if not named else [])), None)

    def _may_write(self) -> bool:
        return self.user.may(Act.ADD, self.union) and self.user.may(Act.CHANGE, self.union)

    def _token(self) -> UUID:
        try:
            return UUID(self.request.POST.get("token", ""))
        except ValueError:
            raise Http404 from None

    def _ticked(self) -> dict[int, Ticked]:
        assert self.scheme is not None
        told = self.request.POST
        return {
            item: Ticked(
                MET.get(told.get(f"met_{item}", "")),
                told.get(f"evidence_{item}", "").strip()[:EVIDENCE],
                int(version) if (version := told.get(f"version_{item}", "")).isdecimal() else 0,
            )
            for item in self.scheme.items.values_list("pk", flat=True)
            if f"met_{item}" in told
        }

    def _address(self) -> str:
        assert self.scheme is not None
        asked: dict[str, Any] = {
            "union": self.union.code,
            "year": self.year,
            "scheme": self.scheme.pk,
            "stage": self.stage,
        }
        return f"{reverse('checklist')}?{urlencode(asked)}"

    def _show(self) -> HttpResponse:
        found = lines(self.scheme, self.union, self.year, self.stage) if self.scheme else []
        context: dict[str, Any] = {
            "union": self.union,
            "year": self.year,
            "schemes": self.schemes,
            "scheme": self.scheme,
            "stages": Check.Stage.choices,
            "stage": self.stage,
            "lines": found,
            "upheld": sum(line.is_upheld for line in found),
            "missing": [line for line in found if line.is_missing],
            "open": sum(not (line.check or line.others) for line in found),
            "may_write": self._may_write(),
            "today": timezone.localdate(),
            "token": uuid4(),
        }
        return render(self.request, "standards/checklist.html", context)


def _union(user: User, named: str) -> Union:
    reach = Union.objects.visible_to(user, Act.VIEW)
    asked = (
        reach.filter(code=named) | reach.filter(name=named) if named else reach.filter(pk=getattr(user.home, "pk", 0))
    )
    union = asked.order_by("path").first()
    if union is None:
        raise Http404
    return union


def _year(text: str) -> int:
    """The year that is asked for, 0 where that is none."""
    year = int(text) if text.isdecimal() else 0
    return year if EARLIEST <= year <= LATEST else 0
