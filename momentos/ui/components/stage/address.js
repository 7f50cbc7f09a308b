// The address says which shot is shown, so that a link, a reload and the way back lead to it.

class Address {
  tell({ scene, turn }) {
    const url = new URL(location.href);
    if (scene) url.searchParams.set("scene", scene);
    url.searchParams.set("turn", turn);
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // A browser allows only so many changes of the address in a while: the next one tells it.
    }
  }

  leading(page) {
    const url = new URL(page, location.href);
    const here = new URL(location.href).searchParams;
    for (const name of ["lang", "journey", "scene"]) if (here.has(name)) url.searchParams.set(name, here.get(name));
    return url.href;
  }
}
