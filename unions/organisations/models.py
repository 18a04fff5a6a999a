"""Unions (工会): the tree of bodies that keep ledgers and report."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Max, Q

from unions.organisations.derived import InitialsField
from unions.organisations.paths import STEP, below, number, step
from unions.organisations.rules import validate_phone, validate_union_credit_code


class UnionKind(models.TextChoices):
    """Kinds of union, from the federation of a district down to a union group."""

    CITY = "city", "市总工会"
    DISTRICT = "district", "区总工会"
    STREET = "street", "街道总工会"
    TOWN = "town", "镇总工会"
    TOWNSHIP = "township", "乡总工会"
    COMMUNITY_FEDERATION = "community_federation", "社区工会联合会"
    COMMUNITY_GENERAL = "community_general", "社区总工会"
    COMMUNITY = "community", "社区工会"
    COMMITTEE = "committee", "工会工作委员会"
    VILLAGE = "village", "村工会"
    PARK = "park", "园区工会"
    BUILDING = "building", "楼宇工会"
    SECTOR = "sector", "行业工会"
    MARKET = "market", "市场工会"
    SINGLE = "single", "独立基层工会"
    OFFICE = "office", "机关工会"
    JOINT = "joint", "联合基层工会"
    GROUP = "group", "工会小组"

    @property
    def rank(self) -> int:
        """Height in the tree: a parent is of a lower or equal rank than its child."""
        return RANKS[self]

    @property
    def is_grassroots(self) -> bool:
        """基层工会: has members of its own rather than unions below (工会法 art. 11)."""
        return self in GRASSROOTS


RANKS = {
    kind: rank
    for rank, kinds in enumerate(
        (
            ("city",),
            ("district",),
            ("street", "town", "township"),
            (
                "community_federation",
                "community_general",
                "community",
                "committee",
                "village",
                "park",
                "building",
                "sector",
                "market",
            ),
            ("single", "office", "joint"),
            ("group",),
        )
    )
    for kind in map(UnionKind, kinds)
}
COMMUNITY_KINDS = (UnionKind.COMMUNITY_FEDERATION, UnionKind.COMMUNITY_GENERAL, UnionKind.COMMUNITY)
GRASSROOTS = (UnionKind.SINGLE, UnionKind.OFFICE, UnionKind.JOINT)


class UnionQuerySet(models.QuerySet["Union"]):
    def visible_to(self, user: "object", act: str = "view") -> Self:
        return self.filter(user.reach(act, path="path"))  # type: ignore[attr-defined]

    def within(self, union: "Union") -> Self:
        """`union` and everything below it."""
        return self.filter(below(union.path))

    def standing(self, day: date) -> Self:
        return self.filter(standing(day))

    def for_list(self) -> Self:
        return self.select_related("parent")

    def prepare(self, rows: "list[Union]") -> None:
        """Give new unions their places in the tree; parents come before their children in `rows`."""
        last: dict[str, int] = {}
        for row in rows:
            parent = row.parent.path if row.parent else ""
            if parent not in last:
                children = self.model._base_manager.filter(path__startswith=parent, depth=len(parent) // STEP + 1)
                newest = children.aggregate(path=Max("path"))["path"]
                last[parent] = number(newest) if newest else 0
            last[parent] += 1
            row.path = parent + step(last[parent])
            row.depth = len(row.path) // STEP


def standing(day: date) -> Q:
    """Founded by `day` and not dissolved on it."""
    return Q(established_on__lte=day) & (Q(dissolved_on=None) | Q(dissolved_on__gt=day))


class Union(models.Model):
    """A union of any kind; its path says where it stands in the tree."""

    Kind = UnionKind
    found_by = ("code", "name", "short_name", "credit_code")

    name = models.CharField("工会名称", max_length=100)
    short_name = models.CharField("简称", max_length=40, blank=True)
    kind = models.CharField("工会类别", max_length=24, choices=UnionKind)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, verbose_name="上级工会", related_name="children"
    )
    code = models.CharField(
        "统计代码", max_length=20, unique=True, help_text="全国工会统计调查给本工会的代码，一经编定长期不变。"
    )
    credit_code = models.CharField(
        "统一社会信用代码",
        max_length=18,
        null=True,
        blank=True,
        unique=True,
        validators=[validate_union_credit_code],
        help_text="18位，从工会法人证书抄录，以8开头。",
    )
    approval_number = models.CharField("批复文号", max_length=60, blank=True)
    approved_on = models.DateField("批复日期", null=True, blank=True)
    established_on = models.DateField("建会日期", help_text="成立大会选举产生第一届委员会的日期，不是批复日期。")
    dissolved_on = models.DateField("撤销日期", null=True, blank=True)
    chair = models.CharField("工会主席", max_length=30, blank=True)
    contact = models.CharField("联系人", max_length=30, blank=True)
    phone = models.CharField("联系电话", max_length=30, blank=True, validators=[validate_phone])
    address = models.CharField("地址", max_length=120, blank=True)
    certificate_number = models.CharField("法人证书编号", max_length=40, blank=True)
    certified_on = models.DateField("法人证书发证日期", null=True, blank=True)
    certificate_until = models.DateField("法人证书有效期至", null=True, blank=True)
    path = models.CharField(max_length=STEP * 12, unique=True, editable=False)
    depth = models.PositiveSmallIntegerField(editable=False)
    initials = InitialsField("拼音首字母", max_length=100, source="name", db_index=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    batch = models.ForeignKey("unions.Batch", models.SET_NULL, null=True, blank=True, editable=False, related_name="+")

    objects = UnionQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "工会组织"
        ordering = ["path"]
        constraints = [
            models.CheckConstraint(
                name="union_dissolved_after_established",
                condition=Q(dissolved_on=None) | Q(dissolved_on__gte=models.F("established_on")),
                violation_error_message="撤销日期早于建会日期，请核对其中一项。",
            ),
            models.CheckConstraint(
                name="union_certificate_ends_after_issue",
                condition=Q(certificate_until=None)
                | Q(certified_on=None)
                | Q(certificate_until__gt=models.F("certified_on")),
                violation_error_message="法人证书有效期至应晚于发证日期。",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        if self.parent and self.kind and self.parent.rank > self.rank:
            raise ValidationError(
                {"parent": f"“{self.parent.get_kind_display()}”不能做“{self.get_kind_display()}”的上级。"}
            )

    @property
    def rank(self) -> int:
        return UnionKind(self.kind).rank

    @classmethod
    def path_lookup(cls) -> str:
        """A union's own row belongs to itself."""
        return "path"

    @property
    def owner(self) -> Self:
        return self

    @property
    def shown(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name

    def contains(self, other: "Union") -> bool:
        return other.path.startswith(self.path)
