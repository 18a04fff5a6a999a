"""One after the other (一次一人): what several rows of a union make up together is changed by one person at a time."""

from unions.organisations.models import Union


def hold(union: Union) -> None:
    """Keep others who hold the same union waiting until this transaction ends.

    Rows that merely belong to the union are written meanwhile: a full lock would stop every entry of the trail about
    it, whose writer holds the chain that this transaction needs next.
    """
    Union.objects.select_for_update(no_key=True).get(pk=union.pk)
