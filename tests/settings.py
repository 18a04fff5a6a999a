"""Settings of the tests (测试设置): fixed keys, plain HTTP, quick passwords, tasks at once."""

import os
import tempfile
from pathlib import Path

# Before the site's settings are read: what is said here wins over var/keys.env.
os.environ.update(
    DEBUG="0",
    BEHIND_PROXY="0",
    DEMO="0",
    HTTPS="0",
    SECRET_KEY="tests-only",
    FIELD_KEY="5e" * 32,
    INDEX_KEY="1d" * 32,
    EMAIL_URL="",
    SITE_URL="",
    TASKS_BACKEND="django_tasks.backends.immediate.ImmediateBackend",
)

from config.settings import *  # noqa: F403
from config.settings import DATABASES, STORAGES

STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True
FILES = tempfile.TemporaryDirectory(prefix="ledgers-tests-")  # a run begins without finished papers, and leaves none
MEDIA_ROOT = Path(FILES.name)
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}

# A connection kept by a thread of the live server would hinder dropping the database.
DATABASES["default"]["CONN_MAX_AGE"] = 0
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, as in real life: a database in memory locks differently, and races would not be seen.
    DATABASES["default"]["TEST"] = {"NAME": f"{tempfile.gettempdir()}/ledgers-tests-{os.getpid()}.sqlite3"}
