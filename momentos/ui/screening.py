"""A film as the pages show it: how its parts are numbered, called and found."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from momentos.journey.change import Change
from momentos.journey.issue import Issue
from momentos.journey.journey import Journey
from momentos.journey.kinds import LibraryId, Text, in_lang
from momentos.journey.scene import Scene
from momentos.plan.library import Library
from momentos.plan.plan import Plan, ProjectedScene
from momentos.plan.steps import SceneSteps
from momentos.scores.of_type import of_type
from momentos.scores.score import Scores
from momentos.text.read import Reading
from momentos.words.catalogue import Lang
from momentos.words.change import told
from momentos.words.customer import customer_name

Stamp = tuple[int, ...]
"""What changes when a file is written, or may be read by others: the times it was changed, and its size."""


@dataclass(frozen=True, eq=False)
class Screening:
    """One readable film with its plan and its issues; `key` names it in links, `stamp` is its file's.

    It equals only itself, so that figures can be kept for it without comparing journeys.
    """

    key: str
    path: Path
    reading: Reading
    plan: Plan
    library: Library
    issues: tuple[Issue, ...]
    stamp: Stamp

    @property
    def scores(self) -> Scores:
        """What the scenes are worth to whom."""
        return self.plan.scores

    @property
    def journey(self) -> Journey:
        """What the file says."""
        return self.plan.scores.journey

    @cached_property
    def kept(self) -> dict[Callable[..., Any], Callable[..., Any]]:
        """What was made of it, by the function that made it: see ``keeping``."""
        return {}

    @cached_property
    def scenes(self) -> Mapping[str, Scene]:
        """The scenes by id, in file order."""
        return {scene.id: scene for scene in self.journey.scenes}

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each scene on the strip, counted from 1."""
        return {id_: number for number, id_ in enumerate(self.scenes, start=1)}

    @cached_property
    def steps(self) -> Mapping[str, SceneSteps]:
        """How far each scene has come."""
        return {scene.id: scene for scene in self.plan.steps.scenes}

    @cached_property
    def projected(self) -> Mapping[str, ProjectedScene]:
        """Each scene before and after the plan."""
        return {scene.id: scene for scene in self.plan.scenes}

    @cached_property
    def _types(self) -> dict[str, "Screening"]:
        return {}

    def seen_by(self, customer: str | None) -> "Screening":
        """The same film with the scores of one customer type; itself for all of them together."""
        if customer is None:
            return self
        if customer not in self._types:
            plan = replace(self.plan, scores=of_type(self.scores, customer))
            self._types[customer] = replace(self, plan=plan)
        return self._types[customer]

    def title(self, lang: Lang) -> str:
        """The film's title."""
        return in_lang(self.journey.title, lang)

    def scene_title(self, id_: str, lang: Lang) -> str:
        """A scene's title."""
        return in_lang(self.scenes[id_].title, lang)

    def numbered(self, id_: str, lang: Lang) -> str:
        """A scene's number and title: "14. Pide la cuenta y paga"."""
        return f"{self.numbers[id_]}. {self.scene_title(id_, lang)}"

    def customer_name(self, id_: str, lang: Lang) -> str:
        """A customer type's name; its id where it has none."""
        return customer_name(self.journey, id_, lang)

    def benefit_name(self, id_: str, lang: Lang) -> str:
        """A promised benefit's name; its id where it has none."""
        benefits = self.journey.promise.benefits if self.journey.promise else ()
        return next((in_lang(found.name, lang) for found in benefits if found.id == id_), "") or id_

    def told(
        self,
        change: Change,
        lang: Lang,
        journey: Journey | None = None,
        *,
        before: Journey | None = None,
        whole: bool = False,
    ) -> str:
        """A change in words; where things were called otherwise then, as another journey calls them.

        A long text is cut, so that one sees where it begins to differ from `before`, but not where the
        `whole` is wanted.
        """
        used = journey or self.journey
        return told(change, used, lang, self._library_name, before=before, whole=whole)

    def _library_name(self, id_: LibraryId) -> Text | None:
        entry = self.library.get(id_)
        return entry.name if entry else None

    def issues_of(self, scene_id: str) -> tuple[Issue, ...]:
        """The issues that speak of one scene."""
        return tuple(issue for issue in self.issues if self.scene_of(issue) == scene_id)

    def scene_of(self, issue: Issue) -> str | None:
        """The scene an issue speaks of; None where it speaks of the whole film."""
        match issue.path:
            case ("scenes", int(position), *_) if position < len(self.journey.scenes):
                return self.journey.scenes[position].id
            case _:
                return None
