"""The address under which somebody subscribes to his deadlines (日历订阅): a secret of his own.

It is signed with the site's key over the person and his password's hash: it cannot be guessed, it is void as soon as
the password changes or the account is closed, and nothing is stored. It opens days and names of tasks, nothing else.
"""

from django.core.signing import BadSignature, Signer
from django.utils.crypto import constant_time_compare

from unions.access.models import User

SIGNER = Signer(salt="reports.assignments.subscription")
MARK = 32


def key_of(user: User) -> str:
    return SIGNER.sign_object([user.pk, _mark(user)])


def owner_of(key: str) -> User | None:
    """Whose address it is; None when it was made up, or is void."""
    try:
        pk, mark = SIGNER.unsign_object(key)
    except BadSignature:
        return None
    user = User.objects.filter(pk=pk, is_active=True).first()
    return user if user and constant_time_compare(mark, _mark(user)) else None


def _mark(user: User) -> str:
    return user.get_session_auth_hash()[:MARK]
