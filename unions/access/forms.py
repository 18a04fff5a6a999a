"""Forms of signing in, passwords, users and grants (登录、密码、用户、授权)."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm

from unions.access.models import User
from unions.access.roles import Act, Role
from unions.organisations.models import Union
from unions.organisations.rules import half_width


class SignInForm(AuthenticationForm):
    error_messages = {
        "invalid_login": "登录名或密码不对。检查大小写；忘记密码时联系上级工会管理员重置。",
        "inactive": "这个账号已停用，联系上级工会管理员。",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in (("username", "登录名"), ("password", "密码")):
            self.fields[name].label = label
            self.fields[name].error_messages["required"] = f"还没有填写{label}。"
            self.fields[name].widget.attrs["class"] = "form-control"


class NewPasswordForm(PasswordChangeForm):
    error_messages = {
        "password_mismatch": "两次输入的新密码不一样，重新输入。",
        "password_incorrect": "原密码不对，重新输入。",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = {"old_password": "原密码", "new_password1": "新密码", "new_password2": "再输一次新密码"}
        for name, label in labels.items():
            self.fields[name].label = label
            self.fields[name].error_messages["required"] = f"还没有填写{label}。"
        self.fields["new_password1"].help_text = "至少8位，不要用登录名、姓名或常见密码。"
        self.fields["new_password2"].help_text = "和上面一样再输一次。"


class UserForm(forms.ModelForm[User]):
    class Meta:
        model = User
        fields = ("username", "name", "phone", "email", "is_active")
        help_texts = {"username": "登录时用，建议用姓名拼音，如chenlihua。"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.error_messages["required"] = f"还没有填写{field.label}。"
        self.fields["email"].error_messages["invalid"] = "电子邮箱写得不对，应像chen@example.cn这样。"


class GrantForm(forms.Form):
    """A role at a union that the administrator manages, named by its name or code."""

    union = forms.CharField(label="工会", max_length=100, help_text="工会名称或统计代码；权限包括它的全部下级。")
    role = forms.ChoiceField(label="角色", choices=Role)

    def __init__(self, *args: Any, manager: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.manager = manager
        for field in self.fields.values():
            field.error_messages["required"] = f"还没有填写{field.label}。"

    def clean_union(self) -> Union:
        name = half_width(self.cleaned_data["union"])
        managed = Union.objects.visible_to(self.manager, Act.MANAGE)
        found = list(managed.filter(code=name)[:1]) or list(managed.filter(name=name)[:2])
        if len(found) != 1:
            hint = "有不止一个同名工会，改填统计代码。" if found else "核对名称，只能授予你所管理的工会。"
            raise forms.ValidationError(f"没有找到“{name}”。{hint}" if not found else hint)
        return found[0]
