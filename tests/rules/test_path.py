from momentos.journey.vocabulary import Phase


def at(issue):
    return issue.line, issue.column


def test_shares_over_one_speak_once_where_all_types_are_alike(remarks):
    text = """\
        title: Café
        customers: [{id: a, share: 0.5}, {id: b, share: 0.5}]
        scenes:
          - id: web
            title: Web
            phase: pre-purchase
            next:
              - {to: bar, share: 0.7}
              - {to: mesa, share: 0.6}
          - {id: bar, title: Bar, phase: purchase, next: end}
          - {id: mesa, title: Mesa, phase: purchase}
        """
    [issue] = remarks(text, "G-01")
    assert issue.params == {"scene": "Web", "x": 1.2999999999999998, "customer": None}
    assert at(issue) == (8, 7)
    assert remarks(text.replace("0.6", "0.3"), "G-01") == []


def test_shares_over_one_name_the_type_where_types_differ(remarks):
    text = """\
        title: Café
        customers: [{id: a, name: Ana, share: 0.5}, {id: b, share: 0.5}]
        scenes:
          - id: web
            title: Web
            phase: pre-purchase
            next: [{to: bar, share: {default: 0.2, a: 0.7}}, {to: mesa, share: 0.6}]
          - {id: bar, title: Bar, phase: purchase, next: end}
          - {id: mesa, title: Mesa, phase: purchase}
        """
    [issue] = remarks(text, "G-01")
    assert issue.params["customer"] == "Ana"
    assert issue.path == ("scenes", 0, "next")


def test_a_circle_is_named_where_it_closes(remarks):
    text = """\
        title: Café
        scenes:
          - {id: web, title: Web, phase: pre-purchase}
          - {id: bar, title: Bar, phase: purchase}
          - id: mesa
            title: Mesa
            phase: purchase
            next:
              - {to: bar, share: 0.2}
        """
    [issue] = remarks(text, "G-02")
    assert issue.params == {"circle": ("Bar", "Mesa", "Bar"), "to": "bar"}
    assert issue.path == ("scenes", 2, "next", 0)
    assert at(issue) == (9, 9)
    assert remarks(text.replace("share: 0.2", "share: 0.2, again: true"), "G-02") == []


def test_a_scene_that_leads_to_itself_is_a_circle(remarks):
    text = """\
        title: Café
        scenes:
          - {id: web, title: Web, phase: pre-purchase, next: web}
        """
    [issue] = remarks(text, "G-02")
    assert issue.params["circle"] == ("Web", "Web")


def test_a_scene_that_nobody_reaches(remarks):
    text = """\
        title: Café
        scenes:
          - {id: web, title: Web, phase: pre-purchase, next: mesa}
          - {id: bar, title: Bar, phase: purchase}
          - {id: mesa, title: Mesa, phase: purchase}
        """
    [issue] = remarks(text, "G-03")
    assert issue.params == {"scene": "Bar"}
    assert at(issue) == (4, 5)
    assert remarks(text.replace("next: mesa", "next: [bar, mesa]"), "G-03") == []


def test_nobody_is_not_said_where_the_film_cannot_be_walked(remarks):
    text = """\
        title: Café
        scenes:
          - {id: web, title: Web, phase: pre-purchase, next: web}
          - {id: bar, title: Bar, phase: purchase}
        """
    assert remarks(text, "G-03") == []


def test_a_branch_that_runs_into_its_sister(remarks):
    text = """\
        title: Café
        scenes:
          - {id: web, title: Web, phase: pre-purchase, next: [bar, mesa]}
          - {id: bar, title: Bar, phase: purchase}
          - {id: mesa, title: Mesa, phase: purchase, next: cuenta}
          - {id: cuenta, title: Cuenta, phase: purchase}
        """
    [issue] = remarks(text, "G-04")
    assert issue.params == {"a": "Bar", "b": "Mesa", "to": "mesa"}
    assert at(issue) == (4, 5)
    written = text.replace("title: Bar, phase: purchase", "title: Bar, phase: purchase, next: mesa")
    assert remarks(written, "G-04") == []


def test_the_same_fall_is_told_once(remarks):
    text = """\
        title: Café
        scenes:
          - {id: web, title: Web, phase: pre-purchase, next: [calle, bar, mesa]}
          - {id: calle, title: Calle, phase: pre-purchase, next: [bar, mesa]}
          - {id: bar, title: Bar, phase: purchase}
          - {id: mesa, title: Mesa, phase: purchase}
        """
    assert len(remarks(text, "G-04")) == 1


def test_a_way_back_to_an_earlier_phase(remarks):
    text = """\
        title: Café
        scenes:
          - {id: calle, title: Calle, phase: pre-purchase, next: bar}
          - {id: web, title: Web, phase: pre-purchase, next: end}
          - id: bar
            title: Bar
            phase: purchase
            next: [{to: web, share: 0.1}]
        """
    [issue] = remarks(text, "G-05")
    assert issue.params == {
        "a": "Bar",
        "phase_a": Phase.PURCHASE,
        "b": "Web",
        "phase_b": Phase.PRE_PURCHASE,
    }
    assert issue.path == ("scenes", 2, "next", 0)
    assert remarks(text.replace("share: 0.1", "share: 0.1, again: true"), "G-05") == []


def test_the_order_of_the_file_is_a_way_too(remarks):
    text = """\
        title: Café
        scenes:
          - {id: bar, title: Bar, phase: purchase}
          - {id: web, title: Web, phase: pre-purchase}
        """
    [issue] = remarks(text, "G-05")
    assert issue.path == ("scenes", 0)
    assert at(issue) == (3, 5)


def test_a_phase_without_scenes(remarks):
    text = """\
        title: Café
        scenes:
          - {title: Bar, phase: purchase}
          - {title: Web, phase: post-purchase}
        """
    [issue] = remarks(text, "G-06")
    assert issue.params == {"phase": Phase.PRE_PURCHASE}
    [issue] = remarks(text.replace("post-purchase", "pre-purchase"), "G-06")
    assert issue.params == {"phase": Phase.POST_PURCHASE}
    first = "scenes:\n          - {title: Calle, phase: pre}"
    assert remarks(text.replace("scenes:", first), "G-06") == []


def test_a_type_whose_film_starts_nowhere(remarks):
    text = """\
        title: Café
        customers: [{id: a, name: Ana, share: 0.5}, {id: b, share: 0.5}]
        scenes:
          - {title: Web, phase: pre-purchase}
          - {title: Bar, phase: purchase, starts: {b: 1}}
        """
    [issue] = remarks(text, "G-10")
    assert issue.params == {"customer": "Ana"}
    assert issue.path == ("scenes", 1, "starts")
    assert at(issue) == (5, 43)
    assert remarks(text.replace("{b: 1}", "{b: 1, default: 1}"), "G-10") == []


def test_a_film_without_types_that_starts_nowhere(remarks):
    text = """\
        title: Café
        scenes:
          - {title: Web, phase: pre-purchase, starts: 0}
        """
    [issue] = remarks(text, "G-10")
    assert issue.params == {"customer": None}
