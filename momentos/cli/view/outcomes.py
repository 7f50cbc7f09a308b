"""How the film ends for each customer type."""

from rich.table import Table

from momentos.scores.score import Scores
from momentos.words.catalogue import Lang, say
from momentos.words.customer import customer_name
from momentos.words.figures import number, percent
from momentos.words.harmless import harmless


def outcomes_table(scores: Scores, lang: Lang) -> Table:
    """Each type with its share of all customers and the share of it that returns, is lost or ends here."""
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    table.add_column(say("cli.score.column.customer", lang), overflow="fold")
    for name in ("share", "returns", "lost", "ended", "brought"):
        table.add_column(say(f"cli.score.column.{name}", lang), justify="right", no_wrap=True)
    outcomes = scores.flow.outcomes if scores.flow else {}
    for id_, share in scores.journey.shares.items():
        outcome = outcomes[id_]
        table.add_row(
            harmless(customer_name(scores.journey, id_, lang)),
            percent(share, lang, 0),
            percent(outcome.returns, lang),
            percent(outcome.lost, lang),
            percent(outcome.ended, lang),
            number(outcome.brought, lang),
        )
    return table
