"""Ledger of area profiles (辖区概况)."""

from unions.ledgers.declaration import Column, Ledger
from unions.profiles.models import Profile

PROFILES = Ledger(
    model=Profile,
    title="辖区概况",
    slug="profiles",
    counter="份",
    group="组织",
    icon="geo-alt",
    key=("union", "year"),
    empty="还没有辖区概况。每个社区每年填一行，写总结的“基本情况”时用。",
    sections={
        "辖区": (
            Column("union", filter=True, aliases=("社区", "工会")),
            Column("year", filter=True, aliases=("年份",)),
            Column("area", total=True, aliases=("面积", "占地面积", "辖区面积")),
            Column("compounds", total=True, aliases=("小区数",)),
            Column("buildings", total=True, aliases=("楼宇", "楼宇数")),
            Column("fine_buildings", listed=False, total=True, aliases=("优质楼宇",)),
        ),
        "人口": (
            Column("households", total=True, aliases=("户数", "总户数")),
            Column("residents", total=True, aliases=("人口", "总人口", "居民")),
            Column("resident_groups", listed=False, total=True, aliases=("居民组",)),
            Column("poor_households", total=True, aliases=("低保户数",)),
            Column("disabled", total=True, aliases=("残疾人数",)),
            Column("unemployed", total=True, aliases=("失业人数",)),
        ),
        "单位": (
            Column("enterprises", total=True, aliases=("企业数",)),
            Column("units", listed=False, total=True, aliases=("辖区单位", "驻区单位数")),
            Column("source", listed=False),
        ),
    },
)

LEDGERS = (PROFILES,)
