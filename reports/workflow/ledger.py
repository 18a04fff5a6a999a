"""Ledger of the clerk's own points (问题与打算)."""

from reports.workflow.models import Point
from unions.ledgers.declaration import Column, Ledger

POINTS = Ledger(
    model=Point,
    title="问题与打算",
    slug="points",
    counter="条",
    group="年度报告",
    icon="chat-left-text",
    dated="end",
    empty="还没有写问题和打算。写下来的每一条会进入总结的最后两部分。",
    sections={
        "要点": (
            Column("text", search=True),
            Column("kind", filter=True),
            Column("heading", filter=True),
            Column("position"),
        ),
        "所属期间": (
            Column("union"),
            Column("start"),
            Column("end", filter=True),
        ),
    },
)
LEDGERS = (POINTS,)
