"""I. The loyalty plan: who the customers are, what they are worth and what they say."""

from collections.abc import Iterator

from momentos.journey.issue import Issue
from momentos.journey.vocabulary import VoiceKind
from momentos.rules.case import Case


def i_03_one_customer(case: Case) -> Iterator[Issue]:
    """One customer type only; speaks once customers are described."""
    if len(case.journey.customers) == 1:
        yield case.issue("I-03", ("customers", 0))


def i_09_complaints_without_action(case: Case) -> Iterator[Issue]:
    """Complaints that no action answers, in the complaint's `action` or in the action's `because`.

    A complaint without a count is one.
    """
    kept = case.kept_actions
    heard = {reason for written in kept for reason in written.action.because if isinstance(reason, str)}
    ids = {written.action.id for written in kept}
    for place, scene, _ in case.scenes:
        if not scene.voice:
            continue
        ignored = [
            index
            for index, voice in enumerate(scene.voice)
            if voice.kind is VoiceKind.COMPLAINT and voice.action not in ids and voice.id not in heard
        ]
        voices = [scene.voice[index] for index in ignored]
        count = sum(1 if voice.count is None else voice.count for voice in voices)
        if count:
            path = ("scenes", place, "voice", ignored[0])
            yield case.issue("I-09", path, count=count, scene=scene.title)


def i_20_no_value(case: Case) -> Iterator[Issue]:
    """Not one customer type says what it is worth; speaks once customers are described."""
    if all(customer.value is None for customer in case.journey.customers):
        yield case.issue("I-20", ("customers",))
