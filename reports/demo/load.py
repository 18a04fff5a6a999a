"""Loading the demo (装入演示区): everything in one transaction, each district's own year after its streets'."""

from django.db import connection, transaction

from reports.demo import (
    community_k,
    district,
    district_n,
    district_p,
    earlier,
    reporting,
    street_a,
    street_b,
    town_g,
    users,
)
from reports.demo.book import Book

DOCUMENTS = (street_a, street_b, town_g, community_k)


@transaction.atomic
def load() -> None:
    book = Book()
    place = district.found(book)
    below = [(document, document.load(book, place.union)) for document in DOCUMENTS]
    book.write()
    users.admit(users.FIRST)
    for document, told_of in below:
        document.tell(told_of)
    book.write()
    earlier.read_in()
    district_n.build(place)  # last: it adds what the others leave to the figures of the whole district
    book.write()
    district_p.build()
    _analyse()


@transaction.atomic
def load_with_reports() -> None:
    """The same, and reports on their way between its units."""
    load()
    reporting.report()


def _analyse() -> None:
    """Let the planner know the rows: while it believes in empty tables, a query over a district takes minutes.

    Table by table: a bare ANALYZE also locks the catalogues that all databases of a PostgreSQL server share.
    """
    with connection.cursor() as cursor:
        for table in connection.introspection.django_table_names(only_existing=True):
            cursor.execute(f"ANALYZE {connection.ops.quote_name(table)}")
