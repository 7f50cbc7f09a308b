// The page is turned as the browser's own Back and Forward do it: one step in its history, whatever changes.
let typed = -Infinity;
addEventListener("change", () => (typed = performance.now()), true);

// Back, a reload and another address leave a page without leaving the field that is written in.
const leaveField = () => document.activeElement?.blur();
if (!globalThis.isLeftWithCare) {
  globalThis.isLeftWithCare = true; // several components bring this script along
  addEventListener("beforeunload", leaveField);
  globalThis.navigation?.addEventListener("navigate", async (event) => {
    if (event.navigationType !== "traverse") return;
    const from = location.pathname;
    const to = new URL(event.destination.url);
    leaveField();
    if (to.pathname === from || !isBeingSent()) return;
    await sent(5000);
    // Turned back; on a machine that is too busy it stays so, but nothing is lost.
    if (location.pathname === from) goTo(to.href);
  });
}

async function turn(event) {
  const link = event.target.closest("a[href]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  await sent();
  goTo(link.href, link.href !== location.href);
}

// The page of an address, as a step of its own or in place of the one that is shown.
function goTo(address, isStep = false) {
  history[isStep ? "pushState" : "replaceState"]({}, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
}

const isBeingSent = () => performance.now() - typed < 250;

// The click that leaves a field also has it sent, a moment later and for the page that it stands on: whoever
// turns before that has run is turned back.
function sent(atMost = 1000) {
  if (!isBeingSent()) return undefined;
  const app = document.querySelector(".stApp");
  return new Promise((done) => {
    const watch = new MutationObserver(() => app.dataset.testScriptState === "notRunning" && done());
    watch.observe(app, { attributeFilter: ["data-test-script-state"] });
    setTimeout(done, atMost);
  });
}
