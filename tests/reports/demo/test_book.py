from datetime import date

import pytest

from reports.demo.book import Book
from unions.activities.models import Activity
from unions.enterprises.models import Coverage, Enterprise
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db


def written(book: Book) -> Union:
    """A street, a union below it, and a firm that it covers, given in the wrong order."""
    street = Union(name="望江街道总工会", kind="street", code="1", established_on=date(2005, 3, 2))
    works = book.add(Union, name="锦程工会", kind="single", code="2", parent=street, established_on="2006-04-03")
    book.rows[Union].append(street)
    firm = book.add(Enterprise, union=street, name="锦程", nature="170")
    book.name(firm, "锦程")
    book.add(Coverage, union=works, enterprise="锦程", since="2006-04-03")
    book.write()
    return street


def test_rows_are_written_parents_first():
    street = written(Book())

    coverage = Coverage.objects.get()
    assert coverage.enterprise.union == street
    assert coverage.union.parent == street
    assert coverage.union.path.startswith(street.path)


def test_a_kind_is_found_by_its_code():
    book = Book()
    street = written(book)

    book.add(Activity, union=street, title="检查", kind="inspection.safety", started_on="2012-06-20")
    book.write()

    assert Activity.objects.get().kind.name == "安全生产检查"


def test_a_name_is_given_once():
    book = Book()
    written(book)

    with pytest.raises(ValueError, match="“锦程”重名"):
        book.name(Enterprise(), "锦程")
