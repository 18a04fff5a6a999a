"""Who signs in to the demo (演示用户): one password, known to everybody, which is why a real system refuses it."""

from unions.access.models import Grant, User
from unions.access.roles import Role
from unions.organisations.models import Union

PASSWORD = "gonghui-demo"
USERS = (  # login name, name, role, statistical code of the union
    ("chen", "陈思敏", Role.CLERK, "SEED-A"),
    ("zhou", "周雨桐", Role.CLERK, "SEED-B"),
    ("wei", "韦秀兰", Role.CLERK, "SEED-G"),
    ("tao", "陶春燕", Role.CLERK, "SEED-K"),
    ("ruan", "阮静", Role.CLERK, "SEED-N"),
    ("lin", "林向阳", Role.REVIEWER, "SEED-N"),
    ("yan", "严立新", Role.READER, "SEED-N"),
    ("guan", "管晓明", Role.ADMINISTRATOR, "SEED-N"),
    ("shen", "申志远", Role.AUDITOR, "SEED-N"),
)


def admit() -> None:
    """Create the users of the unions that are there."""
    unions = {
        union.code: union for union in Union.objects.filter(code__startswith="SEED-").exclude(code__contains="-0")
    }
    for username, name, role, code in USERS:
        if code in unions:
            user = User.objects.create_user(username, PASSWORD, name)
            Grant.objects.create(user=user, union=unions[code], role=role)
