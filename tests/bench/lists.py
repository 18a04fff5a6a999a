"""A list page against the same query with a bare loop in a template (台账列表)."""

import time
from collections.abc import Iterator

from django.db.models import Count
from django.template import engines
from django.test import RequestFactory

from members.people.ledger import MEMBERS
from members.people.models import Member
from tests.bench.measure import Row, ratio
from tests.factories.access import person
from unions.ledgers.listing import LedgerList
from unions.organisations.models import Union

BARE = """<table>{% for row in rows %}<tr><td>{{ row.name }}</td><td>{{ row.get_sex_display }}</td>
<td>{{ row.born_on }}</td><td>{{ row.union }}</td><td>{{ row.joined_on }}</td><td>{{ row.phone }}</td>
<td>{{ row.get_employment_display }}</td><td>{{ row.get_education_display }}</td></tr>{% endfor %}</table>"""


def rows() -> Iterator[Row]:
    union = Union.objects.get(code="BENCH")
    request = RequestFactory().get("/", {"size": "50"}, headers={"HX-Target": "rows"})
    request.user = person("clerk", union)
    page, bare = LedgerList.as_view(ledger=MEMBERS), engines["django"].from_string(BARE)

    def ours() -> None:
        assert page(request).status_code == 200

    def reference() -> None:
        found = Member.objects.visible_to(request.user)
        found.order_by().aggregate(Count("pk"))
        bare.render({"rows": found.select_related("union").order_by("name", "-pk")[:50]})

    share = ratio(ours, reference, runs=15, clock=time.process_time)
    yield Row("台账列表50行 ÷ 同一查询的裸模板循环（处理器时间）", share, 2.5)
