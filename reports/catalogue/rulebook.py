"""The rules of the checks as people read them (校核规则): page and docs/checks.md are made from the tables."""

from collections.abc import Callable, Iterable, Iterator

from reports.catalogue import CATALOGUE, find
from reports.catalogue.checks import (
    BALANCES,
    RULES,
    SUMS,
    USUAL_BALANCES,
    USUALLY_WITHIN,
    WITHIN,
    Balance,
    Rule,
)
from reports.catalogue.units import Unit

HEAD = """# 校核规则

由 `manage.py checks` 从 `reports/catalogue/checks.py` 写出，不手改。
错误要改正才能提交；异常写明原因可以提交，说明随报告报上级。
"""
CASES: dict[str, Callable[[], Iterator[str]]] = {
    "within": lambda: _within(WITHIN),
    "sum": lambda: (f"{' + '.join(map(_label, parts))} = {_label(whole)}" for whole, parts in SUMS),
    "balance": lambda: map(_balance, BALANCES),
    "hundred": lambda: (one.label for one in CATALOGUE if one.kind == "ratio" and one.unit is Unit.PERCENT),
    "usual_balance": lambda: map(_balance, USUAL_BALANCES),
    "usually_within": lambda: _within(USUALLY_WITHIN),
}


def cases(rule: Rule) -> tuple[str, ...]:
    """What a rule compares, each in a line; nothing where it asks of every figure."""
    return tuple(CASES[rule.name]()) if rule.name in CASES else ()


def document() -> str:
    """docs/checks.md."""
    return "\n".join([HEAD, *(line for rule in RULES for line in _section(rule))])


def _section(rule: Rule) -> Iterator[str]:
    yield f"## {rule.label}（{rule.level.label}）\n"
    yield f"`{rule.name}`：{rule.says}\n"
    if compared := cases(rule):
        yield from (f"- {case}" for case in compared)
        yield ""


def _within(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (f"{_label(part)} ≤ {_label(whole)}" for part, whole in pairs)


def _balance(balance: Balance) -> str:
    stock, came, went = balance
    flows = "".join([*(f" + {_label(code)}" for code in came), *(f" − {_label(code)}" for code in went)])
    return f"上年末{_label(stock)}{flows} = {_label(stock)}"


def _label(code: str) -> str:
    return find(code).label
