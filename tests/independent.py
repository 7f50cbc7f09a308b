"""A second computation of scores and plan, written from the method's words and from nothing else.

It knows only plain dictionaries, as YAML gives them, and imports nothing of the package. It goes another way
on purpose: customers walk every path one by one (no order of the scenes is needed), and the whole film is
scored again for each single action (nothing is counted locally).
"""

import math

EPSILON = 1e-9
WEIGHTS = {"low": 1, "medium": 2, "high": 4}


def shares_of(journey):
    customers = journey.get("customers") or []
    if not customers:
        return {"all": 1.0}
    stated = sum(c["share"] for c in customers if "share" in c)
    silent = [c["id"] for c in customers if "share" not in c]
    return {c["id"]: c["share"] if "share" in c else (1 - stated) / len(silent) for c in customers}


def number(written):
    return written.get("score") if isinstance(written, dict) else written


def for_type(written, customer, otherwise):
    if isinstance(written, dict):
        written = written.get(customer, written.get("default"))
    return otherwise if written is None else written


# --- the film -------------------------------------------------------------------------------------


def ways_on(journey, place):
    """What follows a scene, as dictionaries with `to`, `share` and `again`."""
    scenes = journey["scenes"]
    written = scenes[place].get("next", "absent")
    if written == "absent":
        written = [scenes[place + 1]["id"]] if place + 1 < len(scenes) else []
    if written == "end":
        written = []
    if not isinstance(written, list):
        written = [written]
    return [{"to": way} if isinstance(way, str) else way for way in written]


def film_order(journey):
    """The ids of the scenes as they are played: again and again, the first in the file to which only scenes
    lead that have been named already; other rounds (`again`) lead nowhere."""
    ids = [scene["id"] for scene in journey["scenes"]]
    leads = {
        id_: {way["to"] for way in ways_on(journey, place) if not way.get("again")}
        for place, id_ in enumerate(ids)
    }
    order = []
    while len(order) < len(ids):
        open_ = [id_ for id_ in ids if id_ not in order]
        order.append(next(id_ for id_ in open_ if not any(id_ in leads[other] for other in open_)))
    return order


def divide(journey, place, customer):
    """The share of those who stay that takes each way, as the file says."""
    ways = ways_on(journey, place)
    stated = {who: [for_type(way.get("share"), who, None) for way in ways] for who in shares_of(journey)}
    if any(sum(s for s in row if s is not None) > 1 + EPSILON for row in stated.values()):
        return [1 / len(ways)] * len(ways)
    row = stated[customer]
    silent = row.count(None)
    left = 1 - sum(s for s in row if s is not None)
    return [left / silent if s is None else s for s in row]


def play(journey, customer, lost_instead=None):
    """Walk every path: reach by scene, and how the film ends."""
    scenes = journey["scenes"]
    places = {scene["id"]: place for place, scene in enumerate(scenes)}
    reach = dict.fromkeys(places, 0.0)
    end = {"returns": 0.0, "lost": 0.0, "ended": 0.0, "brought": 0.0}

    def enter(place, who):
        scene = scenes[place]
        reach[scene["id"]] += who
        end["brought"] += who * for_type(scene.get("brings"), customer, 0)
        share_lost = for_type(scene.get("lost"), customer, 0)
        if lost_instead and scene["id"] in lost_instead:
            share_lost = for_type(lost_instead[scene["id"]], customer, share_lost)
        end["lost"] += who * share_lost
        stay = who * (1 - share_lost)
        gone = 0.0
        for way, share in zip(ways_on(journey, place), divide(journey, place, customer), strict=True):
            gone += share
            if way.get("again"):
                end["returns"] += stay * share
            elif stay * share > 0:
                enter(places[way["to"]], stay * share)
        end["ended"] += stay * (1 - gone)

    if any("starts" in scene for scene in scenes):
        starts = [for_type(scene.get("starts"), customer, 0) for scene in scenes]
    else:
        starts = [1] + [0] * (len(scenes) - 1)
    for place, weight in enumerate(starts):
        if weight:
            enter(place, weight / sum(starts))
    return reach, end


# --- the scores -----------------------------------------------------------------------------------


def benefit_mean(journey, scene, which):
    importance = {b["id"]: b.get("importance", 4) for b in journey.get("promise", {}).get("benefits", [])}
    rated = [
        (importance[id_], number(trait[which]))
        for id_, trait in scene.get("benefits", {}).items()
        if which in trait
    ]
    return sum(i * m for i, m in rated) / sum(i for i, _ in rated) if rated else None


def scene_mark(journey, scene, which):
    mark = number(scene.get(which))
    return benefit_mean(journey, scene, which) if mark is None else mark


def type_mark(journey, scene, customer, which):
    mark = number(scene.get("by_customer", {}).get(customer, {}).get(which))
    return scene_mark(journey, scene, which) if mark is None else mark


def importance_of(scene, customer=None):
    mark = number(scene.get("by_customer", {}).get(customer, {}).get("importance"))
    if mark is None:
        mark = number(scene.get("importance"))
    return 4 if mark is None else mark


def limits(journey):
    scale = journey.get("scale", {})
    return scale.get("min", 1), scale.get("max", 5)


def verdict_of(gap, tolerance):
    if gap > tolerance + EPSILON:
        return "above"
    return "below" if gap < -tolerance - EPSILON else "meets"


def evaluate(journey, reach, change=lambda scene, customer, expected, received: (expected, received)):
    """Every score of a film in which the marks of each type have been changed by `change`."""
    low, high = limits(journey)
    tolerance = journey.get("tolerance", (high - low) / 16)
    shares = shares_of(journey)
    scenes = {}
    for scene in journey["scenes"]:
        types = {}
        for customer, share in shares.items():
            e, r = (type_mark(journey, scene, customer, which) for which in ("expected", "received"))
            valued = e is not None and r is not None
            if valued:
                e, r = change(scene, customer, e, r)
            i = importance_of(scene, customer)
            here = share * reach[customer][scene["id"]]
            types[customer] = {
                "expected": e,
                "received": r,
                "importance": i,
                "here": here,
                "valued": valued,
                "verdict": verdict_of(r - e, tolerance) if valued else None,
                "pain": 100 * here * i / 5 * max(0, e - r) / (high - low) if valued else None,
            }
        valued = [t for t in types.values() if t["valued"]]
        k = sum(t["here"] for t in valued)
        total = sum(shares[c] * reach[c][scene["id"]] for c in shares)
        if k > 0:
            e, r, i = (
                sum(t["here"] * t[which] for t in valued) / k
                for which in ("expected", "received", "importance")
            )
        else:
            e, r = (scene_mark(journey, scene, which) for which in ("expected", "received"))
            if e is not None and r is not None:
                e, r = change(scene, None, e, r)
            i = importance_of(scene)
        pain = sum(t["pain"] for t in valued) if valued or total == 0 else None
        scenes[scene["id"]] = {
            "types": types,
            "reach": total,
            "k": k,
            "expected": e,
            "received": r,
            "importance": i,
            "verdict": None if e is None or r is None else verdict_of(r - e, tolerance),
            "pain": pain,
            "valence": scene.get("see", {}).get("valence"),
        }
    return {"scenes": scenes, "index": film_figures(scenes)}


def film_figures(scenes):
    counted = [s for s in scenes.values() if s["k"] > 0]
    ki = sum(s["k"] * s["importance"] for s in counted)
    k = sum(s["k"] for s in counted)
    expected = sum(s["k"] * s["importance"] * s["expected"] for s in counted)
    received = sum(s["k"] * s["importance"] * s["received"] for s in counted)
    types = [t for s in scenes.values() for t in s["types"].values() if t["valued"]]
    felt = [s for s in scenes.values() if s["valence"] is not None]
    ri = sum(s["reach"] * s["importance"] for s in felt)
    return {
        "expected": expected / ki if ki else None,
        "received": received / ki if ki else None,
        "value_offer": received / expected if expected else None,
        "satisfaction": sum(t["here"] for t in types if t["verdict"] != "below") / k if k else None,
        "total_satisfaction": sum(t["here"] for t in types if t["verdict"] == "above") / k if k else None,
        "bond": sum(s["reach"] * s["importance"] * s["valence"] for s in felt) / ri if ri else None,
        "pain": sum(t["pain"] for t in types) if types else None,
    }


# --- the plan -------------------------------------------------------------------------------------


def all_actions(journey):
    """Every action with the scene it is written in (None: the journey) and the scenes it touches."""
    found = [
        (action, scene["id"], action.get("scenes") or [scene["id"]])
        for scene in journey["scenes"]
        for action in scene.get("propose", {}).get("actions", [])
    ]
    return found + [(action, None, action.get("scenes", [])) for action in journey.get("actions", [])]


def is_live(action):
    return action.get("status") not in ("done", "dropped")


def effect_of(action):
    """The stated change of received and expected; None where nothing is stated."""
    effect = action.get("effect") or {}
    return (effect.get("received", 0), effect.get("expected", 0)) if effect else None


def changes(journey, only=None):
    """How marks change with all live actions, or with the one whose id is `only`."""
    low, high = limits(journey)

    def clamp(mark):
        return min(high, max(low, mark))

    def change(scene, customer, expected, received):
        touching = [
            (action, home)
            for action, home, touched in all_actions(journey)
            if is_live(action)
            and scene["id"] in touched
            and ("for" not in action or customer in action["for"])
        ]
        explicit = {a["id"]: effect_of(a) for a, _ in touching if effect_of(a)}
        r1 = clamp(received + sum(r for r, _ in explicit.values()))
        e1 = clamp(expected + sum(e for _, e in explicit.values()))
        sharing = [a["id"] for a, home in touching if not effect_of(a) and home == scene["id"]]
        proposal = scene.get("propose", {})
        rest_r = max(0, proposal["target"] - r1) if "target" in proposal else 0
        rest_e = proposal["expected"] - e1 if "expected" in proposal else 0
        if only is None:
            if not sharing:
                return e1, r1
            return clamp(e1 + rest_e), clamp(r1 + rest_r)
        if only in explicit:
            r, e = explicit[only]
            return clamp(expected + e), clamp(received + r)
        if only in sharing:
            return clamp(expected + rest_e / len(sharing)), clamp(received + rest_r / len(sharing))
        return expected, received

    return change


def rank(journey, worth, library):
    """The ids in order: the best that waits for nothing, again and again; where equal, the one whose first
    scene is played earlier."""
    actions = {action["id"]: (action, touched) for action, _, touched in all_actions(journey)}
    scenes = film_order(journey)

    def own(id_):
        action = actions[id_][0]
        effort = action.get("effort") or library.get(action.get("use"), {}).get("effort", "medium")
        gain, lift = worth[id_]
        if gain is not None and gain > EPSILON:
            return (1, round(gain / WEIGHTS[effort], 9))
        return (0, round((lift or 0) / WEIGHTS[effort], 9))

    def best(id_, group):
        return max(
            [own(id_)] + [best(other, group) for other in group if id_ in actions[other][0].get("after", [])]
        )

    def standing(id_, group):
        action, touched = actions[id_]
        repair, value = best(id_, group)
        first = min((scenes.index(s) for s in touched), default=len(scenes))
        return (-repair, -value, first, str(action.get("due", "9999-12-31")), id_)

    order = []
    for live in (True, False):
        group = [id_ for id_, (action, _) in actions.items() if is_live(action) == live]
        waiting = list(group)
        while waiting:
            free = [i for i in waiting if not set(actions[i][0].get("after", [])) & set(waiting)]
            following = min(free, key=lambda id_: standing(id_, group))
            waiting.remove(following)
            order.append(following)
    return order


def study(journey, library):
    """Everything that is to agree: flow, scores, plan."""
    walked = {customer: play(journey, customer) for customer in shares_of(journey)}
    reach = {customer: taken[0] for customer, taken in walked.items()}
    now = evaluate(journey, reach)
    worth = {}
    for action, _, _ in all_actions(journey):
        if not is_live(action):
            worth[action["id"]] = (0.0, 0.0)
            continue
        then = evaluate(journey, reach, changes(journey, action["id"]))["index"]
        worth[action["id"]] = tuple(
            None if now["index"][f] is None else sign * (then[f] - now["index"][f])
            for f, sign in (("pain", -1), ("received", 1))
        )
    touched = {s for action, _, ids in all_actions(journey) if is_live(action) for s in ids}
    instead = {
        scene["id"]: scene["propose"]["lost"]
        for scene in journey["scenes"]
        if "lost" in scene.get("propose", {}) and scene["id"] in touched
    }
    return {
        "reach": reach,
        "outcomes": {customer: taken[1] for customer, taken in walked.items()},
        "now": now,
        "then": evaluate(journey, reach, changes(journey)),
        "worth": worth,
        "order": rank(journey, worth, library),
        "projected_outcomes": {c: play(journey, c, instead)[1] for c in reach},
    }


def close(one, other):
    """Whether two figures agree to 1e-9, nulls included."""
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=EPSILON, abs_tol=EPSILON)
