"""Who signs in to the demo (演示用户): one password, known to everybody, which is why a real system refuses it."""

from collections.abc import Sequence

from unions.access.models import Grant, User
from unions.access.roles import Role
from unions.organisations.models import Union
from unions.trail.record import note
from unions.trail.users import grant

PASSWORD = "gonghui-demo"
DemoUser = tuple[str, str, Role, str]  # login name, name, role, statistical code of the union
FIRST: tuple[DemoUser, ...] = (  # of 滨河区
    ("guan", "管晓明", Role.ADMINISTRATOR, "SEED-N"),
    ("chen", "陈思敏", Role.CLERK, "SEED-A"),
    ("zhou", "周雨桐", Role.CLERK, "SEED-B"),
    ("wei", "韦秀兰", Role.CLERK, "SEED-G"),
    ("tao", "陶春燕", Role.CLERK, "SEED-K"),
    ("ruan", "阮静", Role.CLERK, "SEED-N"),
    ("lin", "林向阳", Role.REVIEWER, "SEED-N"),
    ("yan", "严立新", Role.READER, "SEED-N"),
    ("shen", "申志远", Role.AUDITOR, "SEED-N"),
    ("song", "宋建业", Role.REVIEWER, "BH-HS"),
)
SECOND: tuple[DemoUser, ...] = (  # of 望江区
    ("fang", "方国栋", Role.ADMINISTRATOR, "SEED-P"),
    ("gu", "顾明远", Role.CLERK, "SEED-P"),
    ("mei", "梅晓芸", Role.CLERK, "SEED-I"),
    ("shao", "邵佳敏", Role.CLERK, "SEED-J"),
    ("xu", "徐婉清", Role.REVIEWER, "SEED-P"),
)
USERS = (*FIRST, *SECOND)


def admit(users: Sequence[DemoUser]) -> None:
    """Create the users of a district; its administrator comes first and gives the others their roles."""
    unions = Union.objects.in_bulk([code for *_, code in users], field_name="code")
    username, name, role, code = users[0]
    administrator = User.objects.create_user(username, PASSWORD, name)
    Grant.objects.create(user=administrator, union=unions[code], role=role)
    note("建立", unions[code].name, by=administrator, union=unions[code])
    for username, name, role, code in users[1:]:
        if code in unions:
            grant(User.objects.create_user(username, PASSWORD, name), role, unions[code], by=administrator)
