"""The standard kinds of activities and honours, as every district starts with them."""

from django.db import migrations

from unions.activities import kinds as activities
from unions.honours import kinds as honours


class Migration(migrations.Migration):
    dependencies = [("unions", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, editor: activities.install(apps), lambda apps, editor: activities.uninstall(apps)
        ),
        migrations.RunPython(lambda apps, editor: honours.install(apps), lambda apps, editor: honours.uninstall(apps)),
    ]
