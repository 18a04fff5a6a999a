"""Whether a paper can be handed up (提交前校核): everything that stands in the way, at once."""

from reports.catalogue.checks import Level, check
from reports.documents.assemble import Paper
from unions.access.refusal import Refused


class NotReady(Refused):
    """A report that cannot be handed up yet; `hindrances` says what is to be mended, each in a sentence."""

    def __init__(self, hindrances: tuple[str, ...]) -> None:
        self.hindrances = hindrances
        super().__init__(f"没有提交，还有{len(hindrances)}处要改：{'；'.join(hindrances)}。")


def hindrances(paper: Paper, leader: str) -> tuple[str, ...]:
    """What is to be mended first: contradictions between figures, and the name of the leader who signs.

    Oddities may go up with a written explanation, and remarks with an answer: what is missing there is asked here.
    """
    nobody = () if leader.strip() else ("还没有填写审签领导",)
    errors = (one for one in check(paper.figures.values()) if one.level is Level.ERROR)
    return (*nobody, *(f"{error.title}（{error.sentence.rstrip('。')}）" for error in errors))
