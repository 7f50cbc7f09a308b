"""A room under torture, in short form."""

from . import votes


def test_a_server_killed_in_the_middle_of_votes_loses_none_and_doubles_none() -> None:
    figures = votes.run(phones=30, seconds=5, kills=2, each=0.3)
    assert figures.faults == 0
    assert figures.kills == 2
    assert figures.acknowledged >= 60


def test_five_hundred_phones_of_one_address_vote_at_once_and_send_it_again() -> None:
    figures = votes.run(phones=500, seconds=0, kills=0)
    assert figures.faults == 0
    assert figures.acknowledged == 1000
