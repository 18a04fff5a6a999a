"""Users and grants (用户与授权): a person holds roles at unions, each over the whole subtree."""

from functools import cached_property
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from unions.access.roles import RIGHTS, Act, Role
from unions.organisations.models import Union
from unions.organisations.paths import below


class UserManager(BaseUserManager["User"]):
    def create_user(self, username: str, password: str, name: str, **fields: Any) -> "User":
        user = self.model(username=username, name=name, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """A person who signs in. Rights come from grants alone; there is no superuser."""

    username = models.CharField(
        "登录名", max_length=40, unique=True, error_messages={"unique": "已有人用这个登录名，换一个再保存。"}
    )
    name = models.CharField("姓名", max_length=30)
    phone = models.CharField("联系电话", max_length=30, blank=True)
    email = models.EmailField("电子邮箱", blank=True)
    is_active = models.BooleanField("可登录", default=True)
    must_change_password = models.BooleanField("下次登录须改密码", default=False)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = UserManager()

    class Meta:
        verbose_name = verbose_name_plural = "用户"

    def __str__(self) -> str:
        return self.name

    @cached_property
    def held(self) -> tuple["Grant", ...]:
        """This person's grants, read once a request."""
        return tuple(self.grants.select_related("union__parent").order_by("union__path"))

    def paths(self, act: Act | str) -> tuple[str, ...]:
        return tuple(grant.union.path for grant in self.held if Act(act) in RIGHTS[Role(grant.role)])

    def reach(self, act: Act | str, path: str) -> Q:
        """Rows whose union path (the lookup `path`) lies where this person may do `act`."""
        reach = Q(pk__in=[])
        for place in self.paths(act):
            reach |= below(place, path)
        return reach

    def may(self, act: Act | str, union: Union | None = None) -> bool:
        """Whether this person may do `act` at `union`, or anywhere when none is named."""
        places = self.paths(act)
        return bool(places) if union is None else any(union.path.startswith(place) for place in places)

    @cached_property
    def home(self) -> Union | None:
        """The union this person works for: the first and highest grant."""
        return self.held[0].union if self.held else None


class Grant(models.Model):
    """One role at one union and everything below it."""

    user = models.ForeignKey(User, models.CASCADE, verbose_name="用户", related_name="grants")
    union = models.ForeignKey(Union, models.PROTECT, verbose_name="工会", related_name="+")
    role = models.CharField("角色", max_length=16, choices=Role)

    class Meta:
        verbose_name = verbose_name_plural = "授权"
        constraints = [
            models.UniqueConstraint(
                fields=["user", "union", "role"],
                name="grant_once",
                violation_error_message="这个人在该工会已有这个角色。",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}：{self.union} {self.get_role_display()}"
