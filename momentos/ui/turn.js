// The page is turned as the browser's own Back and Forward do it: one step in its history, whatever changes.
let typed = -Infinity;
addEventListener("change", () => (typed = performance.now()), true);

async function turn(event) {
  const link = event.target.closest("a[href]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  await sent();
  if (link.href !== location.href) history.pushState({}, "", link.href);
  dispatchEvent(new PopStateEvent("popstate"));
}

// The click that leaves a field also has it sent, a moment later and for the page that it stands on: whoever
// turns before that has run is turned back.
function sent() {
  if (performance.now() - typed > 250) return undefined;
  const app = document.querySelector(".stApp");
  return new Promise((done) => {
    const watch = new MutationObserver(() => app.dataset.testScriptState === "notRunning" && done());
    watch.observe(app, { attributeFilter: ["data-test-script-state"] });
    setTimeout(done, 1000);
  });
}
