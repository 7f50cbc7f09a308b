"""What a room knows of a film: the titles to put on stage, the scale, and as whom people may speak."""

from dataclasses import dataclass, replace

from momentos.journey.journey import Journey, Scale
from momentos.journey.kinds import in_lang


@dataclass(frozen=True, slots=True)
class Named:
    """A thing of the film, by its id, and what it is called in the film's language."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Playbill:
    """A film as the room knows it; `roles` are those the facilitator gave, `film` is the name of its file.

    In a `rehearsal` nobody votes but simulated phones; nothing of it may reach the film. `gone` are scenes
    that left the film while the room went on: who votes on one must know what it was.
    """

    film: str
    lang: str
    scale: Scale = Scale()
    scenes: tuple[Named, ...] = ()
    types: tuple[Named, ...] = ()
    roles: tuple[Named, ...] = ()
    rehearsal: bool = False
    gone: tuple[Named, ...] = ()

    @classmethod
    def of(cls, journey: Journey, film: str, roles: tuple[str, ...] = ()) -> "Playbill":
        """The playbill of a journey."""
        lang = journey.lang
        return cls(
            film,
            lang,
            journey.scale,
            tuple(Named(scene.id, in_lang(scene.title, lang)) for scene in journey.scenes),
            tuple(Named(one.id, in_lang(one.name, lang) or one.id) for one in journey.customers),
            tuple(Named(role, role) for role in roles),
        )

    def of_edited(self, journey: Journey) -> "Playbill":
        """What the room is to know once its film was edited; its scale, roles and kind stay."""
        edited = Playbill.of(journey, self.film)
        here = {scene.id for scene in edited.scenes}
        gone = tuple(scene for scene in (*self.scenes, *self.gone) if scene.id not in here)
        return replace(edited, scale=self.scale, roles=self.roles, rehearsal=self.rehearsal, gone=gone)

    def place(self, scene: str) -> int | None:
        """Where a scene stands in the film, from 0; None for one that is not in it."""
        return next((place for place, one in enumerate(self.scenes) if one.id == scene), None)

    def title(self, scene: str) -> str:
        """What a scene is called, or was when it left the film; nothing for one that never was in it."""
        return next((one.name for one in (*self.scenes, *self.gone) if one.id == scene), "")
