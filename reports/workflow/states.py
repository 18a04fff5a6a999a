"""States of a report and the moves between them (状态与办理): one table; buttons, checks and docs are made from it."""

from dataclasses import dataclass
from enum import StrEnum

from django.db import models

from unions.access.models import User
from unions.access.roles import Act as Right
from unions.organisations.models import Union


class State(models.TextChoices):
    NOT_STARTED = "not_started", "未开始"
    DRAFTING = "drafting", "填报中"
    SUBMITTED = "submitted", "待审核"
    RETURNED = "returned", "已退回"
    APPROVED = "approved", "已通过"


class Act(models.TextChoices):
    """What people do to a report."""

    START = "start", "开始填报"
    URGE = "urge", "催办"
    SUBMIT = "submit", "提交"
    WITHDRAW = "withdraw", "撤回"
    OPEN = "open", "开始审核"
    SEND_BACK = "send_back", "退回修改"
    APPROVE = "approve", "通过"
    REOPEN = "reopen", "重新打开"
    CORRECT = "correct", "更正"


class Side(StrEnum):
    """From where a move is made."""

    OWN = "本单位"
    ABOVE = "上级"


class Condition(StrEnum):
    """What else must hold; each is also part of the conditional UPDATE that makes the move."""

    UNOPENED = "审核人还没有打开"
    UNLIKE_SUBMITTER = "不是提交人"
    REMARKED = "至少有一条审核意见"
    UNREMARKED = "没有要改的审核意见"


@dataclass(frozen=True, slots=True)
class Move:
    """One line of the table. `target` None leaves the state as it is; `needs_comment`: not made without a reason."""

    act: Act
    sources: tuple[State, ...]
    target: State | None
    right: Right
    side: Side
    needs_comment: bool = False
    conditions: tuple[Condition, ...] = ()

    @property
    def label(self) -> str:
        return self.act.label

    def open_to(self, user: User, union: Union) -> bool:
        """Whether this person may make the move at reports of `union`, whatever their state."""
        if self.side is Side.OWN:
            return user.may(self.right, union)
        return any(_lies_above(place, union) for place in user.paths(self.right))


UNFILED = (State.NOT_STARTED, State.DRAFTING, State.RETURNED)
MOVES = (
    Move(Act.START, (State.NOT_STARTED,), State.DRAFTING, Right.SUBMIT, Side.OWN),
    Move(Act.URGE, UNFILED, None, Right.REVIEW, Side.ABOVE),
    Move(Act.SUBMIT, UNFILED, State.SUBMITTED, Right.SUBMIT, Side.OWN),
    Move(Act.WITHDRAW, (State.SUBMITTED,), State.DRAFTING, Right.SUBMIT, Side.OWN, conditions=(Condition.UNOPENED,)),
    Move(Act.OPEN, (State.SUBMITTED,), None, Right.REVIEW, Side.ABOVE, conditions=(Condition.UNOPENED,)),
    Move(
        Act.SEND_BACK,
        (State.SUBMITTED,),
        State.RETURNED,
        Right.REVIEW,
        Side.ABOVE,
        conditions=(Condition.UNLIKE_SUBMITTER, Condition.REMARKED),
    ),
    Move(
        Act.APPROVE,
        (State.SUBMITTED,),
        State.APPROVED,
        Right.REVIEW,
        Side.ABOVE,
        conditions=(Condition.UNLIKE_SUBMITTER, Condition.UNREMARKED),
    ),
    Move(Act.REOPEN, (State.APPROVED,), State.RETURNED, Right.REVIEW, Side.ABOVE, needs_comment=True),
    Move(Act.CORRECT, (State.APPROVED,), None, Right.REVIEW, Side.ABOVE, needs_comment=True),
)
BY_ACT = {move.act: move for move in MOVES}


def _lies_above(place: str, union: Union) -> bool:
    """A union without one above it is reviewed by reviewers of its own."""
    return union.path.startswith(place) and (place != union.path or union.parent_id is None)


def document() -> str:
    """docs/states.md: the table of moves and its picture."""
    lines = [
        "# 报告的状态与办理",
        "",
        "由 `manage.py states` 从 `reports/workflow/states.py` 写出，不手改。",
        "",
        "```mermaid",
        "stateDiagram-v2",
        *(f"    {state.name}: {state.label}" for state in State),
        f"    [*] --> {State.NOT_STARTED.name}",
        *(
            f"    {source.name} --> {(move.target or source).name}: {move.label}"
            for move in MOVES
            for source in move.sources
        ),
        "```",
        "",
        "| 办理 | 从 | 到 | 谁来办 | 要写理由 | 条件 |",
        "|---|---|---|---|---|---|",
        *map(_line, MOVES),
    ]
    return "\n".join(lines) + "\n"


def _arrow(source: State, move: Move) -> str:
    return f"    {source.name} --> {(move.target or source).name}: {move.label}"


def _line(move: Move) -> str:
    sources = "、".join(source.label for source in move.sources)
    who = f"{move.side.value}有“{RIGHTS_SAID[move.right]}”权限的人"
    conditions = "；".join(condition.value for condition in move.conditions) or "—"
    target = move.target.label if move.target else "不变"
    cells = (move.label, sources, target, who, "是" if move.needs_comment else "—", conditions)
    return f"| {' | '.join(cells)} |"


RIGHTS_SAID = {Right.SUBMIT: "提交", Right.REVIEW: "审核"}
