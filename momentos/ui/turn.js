// The page is turned as the browser's own Back and Forward do it: one step in its history, whatever changes.
function turn(event) {
  const link = event.target.closest("a[href]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (link.href !== location.href) history.pushState({}, "", link.href);
  dispatchEvent(new PopStateEvent("popstate"));
}

