"""Editable lists of kinds (类别表): the standard kinds with stable codes, and those that a union adds."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from unions.access.handed_down import HandedDownQuerySet
from unions.access.owned import Part, Row
from unions.access.roles import Act
from unions.organisations.derived import InitialsField, initials
from unions.organisations.models import Union

if TYPE_CHECKING:
    from unions.access.models import User

Standard = Mapping[str, tuple[str, Mapping[str, str]]]  # code → (name, {code of the second level → name})
STEP = 100  # places between two top kinds, so that added kinds stand behind the standard ones
LAST = 9900


def of_kind(*codes: str, lookup: str = "kind") -> Q:
    """Rows of these kinds and of the kinds below them: `training` holds `training.safety`."""
    found = Q(pk__in=[])
    for code in codes:
        found |= Q(**{f"{lookup}__code": code}) | Q(**{f"{lookup}__code__startswith": f"{code}."})
    return found


class KindQuerySet(HandedDownQuerySet[Row]):
    def visible_to(self, user: "User", act: str = "view") -> Self:
        """The standard kinds belong to no union; whoever reads ledgers may choose them."""
        standard = self.filter(union=None) if act == Act.VIEW and user.may(act) else self.none()
        return super().visible_to(user, act) | standard

    def prepare(self, rows: list[Row]) -> None:
        """Give kinds that people add a code below their parent's and a place behind the standard ones."""
        taken = set(self.model._base_manager.values_list("code", flat=True))
        for row in rows:
            if not row.code:  # type: ignore[attr-defined]
                row.take_place(taken)  # type: ignore[attr-defined]
                taken.add(row.code)  # type: ignore[attr-defined]


class Kind(Part):
    """One kind of a two-level list; the standard ones belong to no union and nobody changes them."""

    owned_by = "union"
    found_by = ("name", "code")

    union = models.ForeignKey(Union, models.PROTECT, null=True, verbose_name="制定工会", related_name="+")
    code = models.CharField("代码", max_length=60, unique=True, editable=False)
    name = models.CharField(
        "类别名称", max_length=40, unique=True, error_messages={"unique": "已有这个类别，直接选用即可。"}
    )
    initials = InitialsField("拼音首字母", max_length=40, source="name", db_index=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, verbose_name="上级类别", related_name="children"
    )
    position = models.PositiveIntegerField("次序", default=LAST, editable=False)

    class Meta:
        abstract = True
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return self.name

    @property
    def owner(self) -> Union:
        """Standard kinds lie at no place, so that nobody may change them."""
        return self.union or Union(name="标准类别", path="")

    def clean(self) -> None:
        if self.parent and self.parent.parent:
            raise ValidationError({"parent": f"“{self.parent}”已是下级类别，上级类别要选一级类别。"})

    def take_place(self, taken: set[str]) -> None:
        """A code that no kind has, and the place that goes with it."""
        stem = f"{self.parent.code}." if self.parent else ""
        stem += initials(self.name)[:20]
        self.code = next(c for n in range(1, len(taken) + 2) if (c := f"{stem}{n if n > 1 else ''}") not in taken)
        self.position = self.parent.position + STEP - 1 if self.parent else LAST


def install(model: Any, standard: Standard) -> None:
    """Write the standard kinds that are missing; called by migrations with the model as it was then."""
    for place, (code, (name, below)) in enumerate(standard.items(), start=1):
        top = _place(model, code, name, place * STEP, None)
        for number, (suffix, label) in enumerate(below.items(), start=1):
            _place(model, f"{code}.{suffix}", label, place * STEP + number, top)


def uninstall(model: Any, standard: Standard) -> None:
    """Take the standard kinds out again; kinds in use stay protected by their rows."""
    codes: Iterable[str] = [f"{code}.{suffix}" for code, (_, below) in standard.items() for suffix in below]
    model.objects.filter(code__in=codes).delete()
    model.objects.filter(code__in=list(standard)).delete()


def _place(model: Any, code: str, name: str, position: int, parent: Any) -> Any:
    return model.objects.get_or_create(code=code, defaults={"name": name, "position": position, "parent": parent})[0]
