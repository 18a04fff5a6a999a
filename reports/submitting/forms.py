"""The form that hands a paper up (提交单), and the box for the scan of its cover."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from reports.submitting.actions import Signed
from unions.organisations.rules import half_width, validate_phone

NAME = re.compile(r"[^\W\d_]+(?:[ ·][^\W\d_]+)*")
AGREED = "以上数据与台账一致，已经领导审签"


class SubmitForm(forms.Form):
    """Leader, phone and the tick; the hidden fields say which page was looked at, so that nothing else goes up."""

    leader = forms.CharField(
        label="审签领导",
        max_length=30,
        help_text="本单位主席，或主持工作的副主席",
        error_messages={"required": "还没有填写审签领导。", "max_length": "“审签领导”最多30个字，只写姓名。"},
    )
    phone = forms.CharField(
        label="联系电话",
        max_length=30,
        required=False,
        validators=[validate_phone],
        help_text="审核人有疑问时打这个电话",
        error_messages={"max_length": "“联系电话”最多30个字，只写一个号码。"},
    )
    agreed = forms.BooleanField(label=AGREED, error_messages={"required": f"还没有勾选“{AGREED}”，勾选后再提交。"})
    token = forms.UUIDField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput)
    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)
    since = forms.DateTimeField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("leader", "phone"):
            self.fields[name].widget.attrs |= {"class": "form-control", "autocomplete": "off"}
        self.fields["agreed"].widget.attrs["class"] = "cb"

    def clean_leader(self) -> str:
        leader = half_width(self.cleaned_data["leader"]).strip()
        if not NAME.fullmatch(leader) or len(leader) < 2:
            raise ValidationError("“审签领导”写姓名，如王建国，不写职务、数字和符号。")
        return leader

    @property
    def problems(self) -> list[tuple[str, str]]:
        """Where each fault is mended, and what it is."""
        found = [(f"#id_{name}", str(error)) for name, errors in self.errors.items() for error in errors]
        shown = [one for one in found if one[0].removeprefix("#id_") in ("leader", "phone", "agreed")]
        return shown or [("", "这一页不完整，刷新后再提交。")] if found else []

    @property
    def signed(self) -> Signed:
        told = self.cleaned_data
        return Signed(told["leader"], told["phone"], told["token"], told["version"], told["seen"])
