"""Loading the demo district (装入演示区): everything in one transaction, the district's own year last."""

from django.db import transaction

from reports.demo import community_k, district, street_a, users
from reports.demo.book import Book

DOCUMENTS = (street_a, community_k)


@transaction.atomic
def load() -> None:
    book = Book()
    place = district.found(book)
    places = [document.load(book, place.union) for document in DOCUMENTS]
    book.write()
    users.admit()
    for document, told_of in zip(DOCUMENTS, places, strict=True):
        document.tell(told_of)
    book.write()
