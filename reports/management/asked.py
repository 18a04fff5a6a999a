"""What commands are asked for (命令的参数): a union, a period and a file, or a sentence and exit code 2."""

from pathlib import Path

from django.core.management.base import CommandError, CommandParser

from reports.narrative.facts import Kind
from reports.periods import FORMS, Period
from reports.totals.paper import Basis
from unions.organisations.models import Union


def add_union_and_period(parser: CommandParser) -> None:
    parser.add_argument("--union", required=True, metavar="CODE", help="工会的统计代码")
    parser.add_argument("--period", required=True, help=FORMS)


def union_of(code: str) -> Union:
    found = Union.objects.filter(code=code).select_related("parent").first()
    if found is None:
        raise CommandError(f"没有统计代码为“{code}”的工会，核对代码。", returncode=2)
    return found


def period_of(text: str) -> Period:
    try:
        return Period.parse(text)
    except ValueError as wrong:
        raise CommandError(str(wrong), returncode=2) from None


def kind_of(text: str) -> Kind:
    try:
        return Kind(text)
    except ValueError:
        kinds = "、".join(f"{kind}（{kind.label}）" for kind in Kind)
        raise CommandError(f"没有“{text}”这种文稿，可用：{kinds}。", returncode=2) from None


def basis_of(text: str) -> Basis:
    try:
        return Basis(text)
    except ValueError:
        bases = "、".join(f"{basis}（{basis.label}）" for basis in Basis)
        raise CommandError(f"没有“{text}”这种数字来源，可用：{bases}。", returncode=2) from None


def form_of(form: str, forms: tuple[str, ...]) -> str:
    if form not in forms:
        raise CommandError(f"没有“{form}”这种格式，可用：{'、'.join(forms)}。", returncode=2)
    return form


def target_of(file: str) -> Path:
    """Where to write; asked before the work begins."""
    path = Path(file)
    if not path.resolve().parent.is_dir():
        raise CommandError(f"没有文件夹“{path.parent}”，先建好再写出。", returncode=2)
    return path
