"""List pages of ledgers (台账列表): search, filters, order, totals over the whole query, one count."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db import models
from django.db.models import Count, Q, Sum
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views import View

from unions.access.models import User
from unions.access.roles import Act
from unions.ledgers.actions import is_settled
from unions.ledgers.books import books
from unions.ledgers.declaration import Column, Ledger
from unions.ledgers.display import shown, spelt
from unions.ledgers.fields import EVERY_UNION
from unions.ledgers.filters import LedgerFilter, filter_class
from unions.organisations.models import Union
from unions.organisations.rules import half_width

SIZES = (20, 50, 100)
NARROW_FILTERS = 2  # how many filters stand in the first line; the rest are under 更多条件
LOOKUP_ROWS = 20


class SignedIn(HttpRequest):
    """A request of somebody who signed in: the middleware lets no other through."""

    user: User


@dataclass(frozen=True)
class Head:
    """A column heading with the address that sorts by it."""

    label: str
    css: str
    sort: str  # the `o` parameter a click sends, empty where the column does not sort
    state: str  # ascending, descending or none


class LedgerPage(View):
    """A page of one ledger; who may do nothing with the ledger does not learn that it exists."""

    request: SignedIn
    ledger: Ledger = None  # type: ignore[assignment]  # given by as_view
    act = Act.VIEW

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not (self.request.user.may(self.act) and self.ledger.allows(self.act)):
            raise Http404
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    @property
    def rows(self) -> models.QuerySet[Any]:
        return self.ledger.model._default_manager.visible_to(self.request.user, self.act)  # type: ignore[attr-defined]

    def may_change(self, row: Any) -> bool:
        """Rows laid down by an upper union are read here and changed there; settled ones nowhere."""
        user = self.request.user
        if is_settled(row):
            return False
        return row.owner is not None and self.ledger.allows(Act.CHANGE) and user.may(Act.CHANGE, row.owner)

    def context(self, **more: Any) -> dict[str, Any]:
        user = self.request.user
        may = {act.value: self.ledger.allows(act) and user.may(act) for act in Act}
        return {"ledger": self.ledger, "may": may, "slug": self.ledger.slug, **more}


class LedgerList(LedgerPage):
    """GET ?q=&<filter>=&o=&page=&size=; htmx asks for the rows alone."""

    def get(self, request: HttpRequest) -> HttpResponse:
        whole = request.headers.get("HX-Target") != "rows"
        return render(request, "ledgers/list.html" if whole else "ledgers/_rows.html", self._listed())

    @cached_property
    def filter(self) -> LedgerFilter:
        return filter_class(self.ledger)(self.request.GET, self.rows, user=self.request.user)

    def _listed(self) -> dict[str, Any]:
        found = self.filter.qs
        totals = found.order_by().aggregate(rows_=Count("pk"), **{c.name: Sum(c.name) for c in self._summed()})
        page = self._page(found, totals.pop("rows_"))
        start = page.start_index()
        return self.context(
            filter=self.filter,
            narrow=[self.filter.form[c.name] for c in self.ledger.filtered[:NARROW_FILTERS]],
            wide=[self.filter.form[c.name] for c in self.ledger.filtered[NARROW_FILTERS:]],
            is_wide=any(key.startswith(c.name) for c in self.ledger.filtered[NARROW_FILTERS:] for key in self._asked()),
            asked=self._asked(),
            heads=[self._head(column) for column in self.ledger.listed],
            lines=[(start + i, row, self._cells(row), self.may_change(row)) for i, row in enumerate(page)],
            totals=[spelt(totals[c.name] or 0) if c.name in totals else "" for c in self.ledger.listed],
            page=page,
            pages=page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1),
            sizes=SIZES,
            size=self._size(),
            kept=self._kept(),
        )

    def _summed(self) -> list[Column]:
        return [column for column in self.ledger.totalled if self.ledger.model_field(column)]

    def _asked(self) -> dict[str, str]:
        return {k: str(v) for k, v in self.request.GET.items() if v and k not in {"o", "page", "size"}}

    def _kept(self) -> str:
        """The query without the page, for the links of the pager."""
        kept = self.request.GET.copy()
        kept.pop("page", None)
        return kept.urlencode()

    def _size(self) -> int:
        asked = self.request.GET.get("size", "")
        return int(asked) if asked in map(str, SIZES) else SIZES[0]

    def _page(self, found: models.QuerySet[Any], count: int) -> Page[Any]:
        paginator = Paginator(found.for_list().order_by(*self._order()), self._size())  # type: ignore[attr-defined]
        paginator.count = count  # counted together with the totals
        return paginator.get_page(self.request.GET.get("page"))

    def _order(self) -> tuple[Any, ...]:
        asked = self.request.GET.get("o", "")
        name = asked.removeprefix("-")
        if any(column.name == name and self.ledger.model_field(column) for column in self.ledger.listed):
            return (asked, "-pk")
        return (*(self.ledger.order or self.ledger.model._meta.ordering or ()), "-pk")

    def _head(self, column: Column) -> Head:
        asked = self.request.GET.get("o", "")
        states = {column.name: "ascending", f"-{column.name}": "descending"}
        turned = f"-{column.name}" if asked == column.name else column.name
        sort = turned if self.ledger.model_field(column) and not self.ledger.is_sealed(column) else ""
        css = "num" if self.ledger.is_number(column) else ""
        return Head(self.ledger.label(column), css, sort, states.get(asked, "none"))

    def _cells(self, row: models.Model) -> list[tuple[str, str, str]]:
        """Text, class and heading of each cell; the heading labels it on a phone."""
        return [
            (shown(self.ledger, column, row), "num" if self.ledger.is_number(column) else "", self.ledger.label(column))
            for column in self.ledger.listed
        ]


class Lookup(View):
    """Rows of a ledger by the beginning of a name or its pinyin initials, as options of a box."""

    request: SignedIn

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        if slug == EVERY_UNION:
            return render(request, "ledgers/_options.html", {"names": self._unions()})
        ledger = next((ledger for ledger in books() if ledger.slug == slug), None)
        if ledger is None or not getattr(ledger.model, "found_by", ()):
            raise Http404
        rows = ledger.model._default_manager.visible_to(self.request.user, Act.VIEW)  # type: ignore[attr-defined]
        found = filter_class(ledger)({"q": self._typed()}, rows, user=self.request.user).qs[:LOOKUP_ROWS]
        names = [(str(row), getattr(row, ledger.model.found_by[0])) for row in found]  # type: ignore[attr-defined]
        return render(request, "ledgers/_options.html", {"names": names})

    def _typed(self) -> str:
        return next((str(v) for k, v in self.request.GET.items() if k != "page"), "")

    def _unions(self) -> list[tuple[str, str]]:
        """Names and codes, nothing else, of unions that stand anywhere: for clerks who write where a member goes."""
        typed = half_width(self._typed())
        if not (typed and self.request.user.may(Act.ADD)):
            return []
        called = Q(name__icontains=typed) | Q(code__istartswith=typed) | Q(initials__contains=typed.lower())
        found = Union.objects.standing(timezone.localdate()).filter(called)
        return list(found.values_list("name", "code")[:LOOKUP_ROWS])
