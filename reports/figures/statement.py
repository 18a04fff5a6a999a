"""Asking the ledgers (一次取数): all figures of a catalogue in one statement, and one more for each ledger whose
figures ask other ledgers."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from django.db import connection
from django.db.models import Model

from reports.figures.aggregates import Aggregates
from reports.figures.prepared import Answer, Ask
from reports.figures.truths import Truths, asks_elsewhere
from unions.organisations.models import Union

Answers = dict[str, Answer]  # by the path of the union

FEW = 4  # times as many must add up
KEPT = 64  # prepared catalogues: a few periods at a few levels


def ask(asks: Iterable[Ask], union: Union, depth: int) -> Answers:
    """The values of `asks` over the rows of `union`, by the unions at `depth`; rows kept higher up are told
    under the union that keeps them."""
    answers: Answers = defaultdict(dict)
    for statement in _statements(tuple(asks), depth, connection.vendor):
        for path, answer in statement.answers(union).items():
            answers[path].update(answer)
    return answers


def _tabled(asked: list[Ask]) -> list[Ask]:
    """What a truth table answers: all that adds up, where only a few of a ledger's figures do not."""
    adding = [ask for ask in asked if ask[0].measure.adds_up]
    only_few = (len(asked) - len(adding)) * FEW <= len(adding)
    return adding if only_few and asks_elsewhere(adding) else []


@lru_cache(maxsize=KEPT)
def _statements(asks: tuple[Ask, ...], depth: int, vendor: str) -> "tuple[Aggregates | Truths, ...]":
    books: dict[type[Model], list[Ask]] = defaultdict(list)
    for indicator, period in asks:
        books[indicator.of].append((indicator, period))
    tables = {ledger: tabled for ledger, asked in books.items() if (tabled := _tabled(asked))}
    left = {ledger: [ask for ask in asked if ask not in tables.get(ledger, ())] for ledger, asked in books.items()}
    plain = {ledger: asked for ledger, asked in left.items() if asked}
    return Aggregates(plain, depth), *(Truths(ledger, asked, depth) for ledger, asked in tables.items())
