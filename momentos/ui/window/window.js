// The colour's transition is the one sign that comes for every way to turn the theme: the menu and the system.
export default function ({ parentElement, data, setTriggerValue }) {
  const watch = parentElement.querySelector("#watch");
  watch.ontransitionend = () => setTriggerValue("turned", getComputedStyle(watch).colorScheme);
  document.documentElement.lang = data;
}
