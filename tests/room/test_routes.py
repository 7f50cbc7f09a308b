"""What phones and facilitators are told, and everything that is refused."""

from dataclasses import replace
from http import HTTPStatus
from threading import Thread

import pytest

from momentos.journey.journey import Scale
from momentos.room.playbill import Named
from momentos.room.refusal import Refusal
from momentos.room.routes import status_of
from momentos.words.catalogue import Lang, term
from room.audience import SITE, VOTE, Audience


def test_a_phone_sees_the_question_on_stage_and_nothing_else_of_the_film(hall: Audience) -> None:
    hall.asked()
    phone = hall.stranger()
    answer = phone.get("state", **{"accept-language": "en-GB,en;q=0.9"})
    assert "Reserva mesa" not in answer.text
    assert answer.json() == {
        "version": hall.room.of_phones.number,
        "now": hall.clock.now,
        "status": "open",
        "locked": False,
        "revealed": False,
        "deadline": None,
        "question": {
            "scene": "paga",
            "aspect": "expected",
            "round": 1,
            "number": 2,
            "of": 2,
            "title": "Pide la cuenta y paga",
        },
        "scale": {
            "min": 1,
            "max": 5,
            "rungs": [1, 2, 3, 4, 5],
            "words": {"1": "unacceptable", "2": "poor", "3": "fair", "4": "good", "5": "memorable"},
        },
        "types": [{"id": "fiel", "name": "La vecina del menú"}, {"id": "paso", "name": "Viene de paso"}],
        "roles": [{"id": "Sala", "name": "Sala"}, {"id": "Cocina", "name": "Cocina"}],
        "mine": None,
        "me": {"type": None, "role": None},
        "ideas": [],
        "lang": "es",
    }
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie


def test_before_the_first_scene_a_phone_waits(hall: Audience) -> None:
    state = hall.phone().state()
    assert (state["status"], state["question"], state["ideas"]) == ("waiting", None, [])


def test_a_vote_is_counted_changed_and_shown_to_its_phone_only(hall: Audience) -> None:
    facilitator, phone, other = hall.asked(), hall.phone(), hall.phone()
    assert phone.vote(why="Se lo prometen", feeling=1) == (200, {"counted": True, "value": 4, "seq": 1})
    assert phone.vote(value=2, seq=2) == (200, {"counted": True, "value": 2, "seq": 2})
    assert phone.state()["mine"] == {"value": 2, "seq": 2, "why": None, "feeling": None}
    assert other.state()["mine"] is None
    stage = facilitator.stage()
    assert (stage["joined"], stage["voted"], stage["votes"]) == (2, 1, {"expected": 1, "received": 0})
    assert stage["tally"] == {"expected": None, "received": None}
    assert stage["reasons"] == []


def test_a_double_tap_and_a_late_retry_count_once_and_tell_what_counts(hall: Audience) -> None:
    facilitator, phone = hall.asked(), hall.phone()
    taps = [Thread(target=phone.vote, kwargs={"seq": 3, "value": 5}) for _ in range(4)]
    for tap in taps:
        tap.start()
    for tap in taps:
        tap.join()
    assert phone.vote(seq=2, value=1) == (200, {"counted": True, "value": 5, "seq": 3})
    assert facilitator.stage()["voted"] == 1


def test_a_reveal_shows_figures_groups_and_reasons(hall: Audience) -> None:
    facilitator = hall.asked()
    votes = ((4, "fiel"), (5, "fiel"), (4, "fiel"), (3, "paso"), (4, "paso"), (2, "paso"))
    for value, type_ in votes:
        phone = hall.phone()
        assert phone.send("PUT", "me", {"type": type_, "role": None}) == (200, {"type": type_, "role": None})
        phone.vote(value=value, why="<b>Porque</b> sí" if value == 2 else None)
    status, stage = facilitator.act("reveal", scene="paga", aspect="expected", round=1)
    assert (status, stage["status"], stage["revealed"], stage["hidden"]) == (200, "closed", True, False)
    tally = stage["tally"]["expected"]
    assert (tally["n"], tally["mean"], tally["median"], tally["hands"]) == (6, pytest.approx(22 / 6), 4, 0)
    assert tally["counts"] == {"2": 1, "3": 1, "4": 3, "5": 1}
    assert tally["low"] < tally["mean"] < tally["high"]
    assert tally["rwg"] == pytest.approx(1 - (16 / 15) / 2)
    assert [(group["names"], group["n"], group["mean"]) for group in tally["by"]["type"]] == [
        (["La vecina del menú"], 3, None),
        (["Viene de paso"], 3, None),
    ]
    assert tally["by"]["role"] == []
    assert [(reason["text"], reason["value"]) for reason in stage["reasons"]] == [("<b>Porque</b> sí", 2)]
    assert stage["tally"]["received"] is None
    hidden = facilitator.act("hide")[1]
    assert (hidden["tally"]["expected"], hidden["reasons"]) == (None, [])
    assert facilitator.act("reveal")[1]["tally"]["expected"] == tally


def test_under_five_votes_there_are_only_marks(hall: Audience) -> None:
    facilitator = hall.asked()
    for value in (4, 1):
        hall.phone().vote(value=value)
    tally = facilitator.act("reveal")[1]["tally"]["expected"]
    figures = ("mean", "median", "low", "high", "rwg", "consensus")
    assert [tally[name] for name in figures] == [None] * 6
    assert (tally["n"], tally["marks"]) == (2, [1, 4])


def test_a_second_round_keeps_the_first(hall: Audience) -> None:
    facilitator, phones = hall.asked(), [hall.phone() for _ in range(5)]
    for phone in phones:
        phone.vote(value=2)
    facilitator.act("reveal")
    assert phones[0].vote(seq=2, value=5) == (409, {"error": "closed"})
    facilitator.act("reset", scene="paga", aspect="expected", round=1)
    again = facilitator.act("reset", scene="paga", aspect="expected", round=1)[1]
    assert again["question"]["round"] == 2
    assert phones[0].state()["mine"] is None
    assert facilitator.act("reveal", scene="paga", aspect="expected", round=1) == (
        409,
        {"error": "overtaken"},
    )
    facilitator.act("open")
    assert phones[0].vote(seq=2, value=5) == (409, {"error": "late"})
    for phone in phones:
        assert phone.vote(seq=2, value=4, round=2)[0] == 200
    tally = facilitator.act("reveal")[1]["tally"]["expected"]
    assert [(one["round"], one["n"], one["mean"]) for one in tally["rounds"]] == [(1, 5, 2), (2, 5, 4)]
    assert [one["counts"] for one in tally["rounds"]] == [{"2": 5}, {"4": 5}]


def test_hands_are_counted_beside_the_phones_and_can_be_corrected(hall: Audience) -> None:
    facilitator = hall.asked()
    hall.phone().vote(value=5)
    question = {"scene": "paga", "aspect": "expected", "round": 1}
    for counts in ({"1": 9}, {"3": 4, "4": 2}):
        assert facilitator.act("hand", **question, counts=counts)[0] == 200
    stage = facilitator.act("reveal")[1]
    assert stage["voted"] == 7
    assert (stage["tally"]["expected"]["n"], stage["tally"]["expected"]["hands"]) == (7, 6)
    for counts, error in (({"9": 1}, "off_scale"), ({"x": 1}, "bad"), ({"3": -1}, "bad"), ([], "bad")):
        assert facilitator.act("hand", **question, counts=counts) == (422, {"error": error})


@pytest.mark.parametrize(
    ("said", "status", "error"),
    [
        ({"value": 6}, 422, "off_scale"),
        ({"value": 3.5}, 422, "off_scale"),
        ({"value": "4"}, 422, "bad"),
        ({"why": "a" * 10_000}, 422, "too_long"),
        ({"why": "a" * 40_000}, 413, "too_large"),
        ({"scene": "reserva"}, 409, "late"),
        ({"aspect": "received"}, 409, "late"),
    ],
)
def test_a_bad_vote_is_refused(hall: Audience, said: dict[str, object], status: int, error: str) -> None:
    facilitator, phone = hall.asked(), hall.phone()
    assert phone.vote(**said) == (status, {"error": error})
    assert facilitator.stage()["voted"] == 0


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"[" * 30_000, b"\xff\xfe", b"9" * 10_000])
def test_what_is_no_json_object_is_refused(hall: Audience, body: bytes) -> None:
    hall.asked()
    phone = hall.phone()
    headers = {"origin": SITE, "content-type": "application/json"}
    answer = phone.client.put(f"/room/{hall.code}/vote", content=body, headers=headers)
    assert (answer.status_code, answer.json()) == (422, {"error": "not_json"})


def test_a_form_of_another_kind_is_refused(hall: Audience) -> None:
    hall.asked()
    phone = hall.phone()
    answer = phone.client.put(f"/room/{hall.code}/vote", data={"value": "3"}, headers={"origin": SITE})
    assert (answer.status_code, answer.json()) == (422, {"error": "not_json"})


def test_a_foreign_name_that_points_here_is_refused_until_it_is_told(hall: Audience) -> None:
    facilitator, phone = hall.asked(), hall.phone()
    rebound = {"origin": "http://evil.example:8600", "host": "evil.example:8600"}
    assert phone.send("PUT", "vote", VOTE, **rebound) == (403, {"error": "foreign_name"})
    assert facilitator.send("POST", "stage", {"act": "end"}, **rebound) == (403, {"error": "foreign_name"})
    hall.told = {"evil.example:8600"}
    hall.restart()
    leading = hall.facilitator()
    assert leading.send("POST", "stage", {"act": "end"}, **rebound)[0] == 200


@pytest.mark.parametrize("origin", ["", "null", "http://evil.example", "http://192.168.1.20", f"{SITE}.evil"])
def test_another_site_is_refused(hall: Audience, origin: str) -> None:
    facilitator, phone = hall.asked(), hall.phone()
    assert phone.send("PUT", "vote", VOTE, origin=origin) == (403, {"error": "stranger"})
    assert facilitator.send("POST", "stage", {"act": "end"}, origin=origin) == (403, {"error": "stranger"})
    assert facilitator.stage()["status"] == "open"


def test_who_did_not_join_cannot_vote(hall: Audience) -> None:
    hall.asked()
    stranger = hall.stranger()
    assert stranger.vote() == (403, {"error": "stranger"})
    stranger.client.cookies.set("momentos_voter", "0" * 32)
    assert stranger.vote() == (403, {"error": "stranger"})


def test_closed_late_and_ended(hall: Audience) -> None:
    facilitator, phone = hall.asked(), hall.phone()
    facilitator.act("timer", seconds=30)
    assert phone.state()["deadline"] == 30
    hall.clock.now += 31
    assert phone.state()["status"] == "closed"
    assert phone.vote()[0] == 200
    hall.clock.now += 2
    assert phone.vote(seq=2) == (409, {"error": "late"})
    facilitator.act("close")
    assert phone.vote(seq=3) == (409, {"error": "closed"})
    facilitator.act("end")
    assert phone.state()["status"] == "ended"
    assert phone.vote(seq=4) == (409, {"error": "closed"})
    assert facilitator.act("open") == (409, {"error": "closed"})


def test_a_locked_room_lets_nobody_in_and_nobody_out(hall: Audience) -> None:
    facilitator, phone = hall.asked(), hall.phone()
    facilitator.act("lock")
    late = hall.stranger()
    assert (late.get("state").status_code, late.get("state").json()) == (409, {"error": "locked"})
    assert phone.vote()[0] == 200
    facilitator.act("unlock")
    assert late.get("state").status_code == 200


def test_ideas_are_plain_text_sent_once_dotted_and_removed(hall: Audience) -> None:
    facilitator, phone, other = hall.asked(), hall.phone(), hall.phone()
    idea = {"text": "Cobrar <script>alert(1)</script> en la mesa", "key": "k1"}
    status, sent = phone.send("POST", "ideas", idea)
    assert (status, sent["text"]) == (200, idea["text"])
    assert phone.send("POST", "ideas", idea | {"text": "Otra"})[1] == sent
    for _ in range(2):
        assert other.send("PUT", "dots", {"idea": sent["id"], "on": True})[0] == 200
    seen = {"id": sent["id"], "text": idea["text"], "dots": 1}
    assert other.state()["ideas"] == [{**seen, "dotted": True, "mine": False}]
    assert phone.state()["ideas"] == [{**seen, "dotted": False, "mine": True}]
    assert facilitator.stage()["ideas"] == [seen]
    for _ in range(2):
        assert facilitator.act("remove", id=sent["id"])[1]["ideas"] == []
    assert phone.send("POST", "ideas", idea)[0] == 200
    assert phone.state()["ideas"] == []
    assert other.send("PUT", "dots", {"idea": sent["id"], "on": True}) == (422, {"error": "bad"})


def test_nobody_has_more_than_their_share_of_ideas_and_dots(hall: Audience) -> None:
    hall.asked()
    phone = hall.phone()
    answers = [phone.send("POST", "ideas", {"text": f"Idea {n}", "key": f"{n}"}) for n in range(6)]
    assert [status for status, _ in answers] == [200] * 5 + [409]
    assert answers[-1][1] == {"error": "full"}
    dots = [phone.send("PUT", "dots", {"idea": sent["id"], "on": True}) for _, sent in answers[:4]]
    assert dots[2:] == [(200, {"done": True}), (409, {"error": "full"})]


def test_a_reason_is_removed_and_its_vote_stays(hall: Audience) -> None:
    facilitator, phone = hall.asked(), hall.phone()
    phone.vote(why="Una grosería")
    (reason,) = facilitator.act("reveal")[1]["reasons"]
    stage = facilitator.act("remove", id=reason["id"])[1]
    assert (stage["reasons"], stage["voted"]) == ([], 1)
    hall.restart()
    assert hall.facilitator().stage()["reasons"] == []


def test_two_facilitators_do_each_thing_once(hall: Audience) -> None:
    one, other = hall.asked(), hall.facilitator()
    for act in ("open", "close", "reveal", "hide", "lock"):
        assert one.act(act)[0] == 200
        both = other.act(act)
        assert both[0] == 200
    one.act("put", scene="reserva", aspect="expected")
    late = {"scene": "paga", "aspect": "expected", "round": 1}
    assert other.act("reset", **late) == (409, {"error": "overtaken"})


@pytest.mark.parametrize(
    "wish", [{}, {"act": 3}, {"act": "dance"}, {"act": "put", "scene": "x", "aspect": "expected"}]
)
def test_an_act_that_there_is_not_is_refused(hall: Audience, wish: dict[str, object]) -> None:
    assert hall.asked().send("POST", "stage", wish) == (422, {"error": "bad"})


def test_the_stage_needs_the_rooms_token(hall: Audience) -> None:
    phone = hall.phone()
    for headers in ({}, {"x-stage": ""}, {"x-stage": "a" * 43}, {"x-stage": hall.room.kept.code}):
        assert phone.get("stage", **headers).status_code == 403
        assert phone.send("POST", "stage", {"act": "end"}, **headers) == (403, {"error": "stranger"})
    assert phone.get("stage/events?token=x").status_code == 403


def test_a_wrong_code_leads_nowhere_and_guessing_is_slowed(hall: Audience) -> None:
    guesser, phone = hall.stranger(), hall.phone()
    assert guesser.client.get("/j/WRONG1").text == "join es unknown"
    for _ in range(29):
        assert guesser.client.get("/room/AAAAAA/state").status_code == 404
    assert guesser.client.get("/room/AAAAAA/state").status_code == 429
    page = guesser.client.get(f"/j/{hall.code}")
    assert (page.status_code, page.text) == (429, "join es slow_down")
    # Phones that are in the room share the guesser's address, and go on.
    assert phone.get("state").status_code == 200


def test_the_page_is_found_however_the_code_is_typed(hall: Audience) -> None:
    typed = f"{hall.code[:3].lower()}-{hall.code[3:]}"
    client = hall.stranger().client
    assert client.get(f"/j/{typed}", headers={"accept-language": "en"}).text == f"ballot {hall.code} en"
    assert client.get("/join", headers={"accept-language": "fr, en;q=0.5"}).text == "join en None"


def test_a_phone_that_sends_without_end_is_slowed_alone(hall: Audience) -> None:
    hall.asked()
    noisy, phone = hall.phone(), hall.phone()
    assert [noisy.vote(seq=seq)[0] for seq in range(22)] == [200] * 20 + [429] * 2
    hall.clock.now += 1
    assert noisy.vote(seq=22)[0] == 200
    assert phone.vote()[0] == 200


def test_an_expired_room_is_gone(hall: Audience) -> None:
    facilitator, phone = hall.asked(), hall.phone()
    hall.clock.now += 12 * 60 * 60
    assert phone.vote() == (410, {"error": "expired"})
    assert facilitator.get("stage").status_code == 410
    assert phone.client.get(f"/j/{hall.code}").status_code == 410
    hall.rooms.close()
    hall.start()
    assert phone.get("state").status_code == 410


def test_after_a_restart_everything_is_there_and_phones_go_on(hall: Audience) -> None:
    facilitator, phone = hall.asked(), hall.phone()
    phone.send("PUT", "me", {"type": "paso", "role": "Sala"})
    phone.vote(why="Sí")
    phone.send("POST", "ideas", {"text": "Cobrar en la mesa", "key": "k"})
    before, stage = phone.state(), facilitator.stage()
    hall.clock.now += 5
    hall.restart()
    again, leading = hall.stranger(), hall.facilitator()
    again.client.cookies = phone.client.cookies
    moving = {"now", "version"}
    assert {k: v for k, v in again.state().items() if k not in moving} == {
        k: v for k, v in before.items() if k not in moving
    }
    assert {k: v for k, v in leading.stage().items() if k not in moving} == {
        k: v for k, v in stage.items() if k not in moving
    }
    assert again.state()["version"] > before["version"]
    assert again.vote(seq=2, value=3)[0] == 200


def test_a_film_that_is_edited_meanwhile_keeps_its_votes(hall: Audience) -> None:
    facilitator, phone = hall.asked(), hall.phone()
    phone.vote()
    edited = replace(hall.room.playbill, scale=Scale(0, 10), scenes=(Named("paga", "Paga en la mesa"),))
    hall.room.change_film(edited).result()
    question = phone.state()["question"]
    assert (question["title"], question["number"], question["of"]) == ("Paga en la mesa", 1, 1)
    assert phone.vote(seq=2, value=5)[0] == 200
    assert phone.vote(seq=3, value=9) == (422, {"error": "off_scale"})
    assert facilitator.stage()["voted"] == 1


def test_a_vote_that_cannot_be_written_is_not_acknowledged(
    hall: Audience, monkeypatch: pytest.MonkeyPatch
) -> None:
    facilitator, phone = hall.asked(), hall.phone()

    def full(_entries: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(hall.rooms._ledger, "write", full)
        assert phone.vote() == (503, {"error": "unsaved"})
        assert facilitator.act("close") == (503, {"error": "unsaved"})
    assert (facilitator.stage()["voted"], facilitator.stage()["status"]) == (0, "open")
    assert phone.vote()[0] == 200


@pytest.mark.parametrize("refusal", Refusal)
def test_every_refusal_has_a_status_and_words(refusal: Refusal) -> None:
    assert status_of(refusal) in HTTPStatus
    assert status_of(refusal) >= 400
    assert term(refusal, Lang.ES) != term(refusal, Lang.EN)
