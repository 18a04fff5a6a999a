"""What counts as a reason (理由): one rule for explanations, corrections, reopening, remarks and their answers.

Whoever reads it years later has nothing but these words: “无” and “……” tell him nothing.
"""

from itertools import groupby

from unions.access.refusal import Refused

LEAST = 5  # letters, digits and Chinese characters; the same one again and again counts once


def says_something(text: str) -> bool:
    """Whether there are words in it."""
    return sum(1 for _ in groupby(filter(str.isalnum, text))) >= LEAST


def how_much(advice: str) -> str:
    """What to write instead; `advice` is a sentence without its full stop."""
    return f"{advice}，至少{LEAST}个字，标点和重复的字不算。"


def must_say_something(text: str, undone: str, advice: str) -> None:
    """Raises Refused, which tells what was `undone` and what to write."""
    if not says_something(text):
        short = "写得太短，看不出意思。" if text.strip() else ""
        raise Refused(f"{undone}：{short}{how_much(advice)}")
