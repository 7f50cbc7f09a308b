// A drawing in one or several pages, spoken as one picture.

export default function ({ parentElement, data }) {
  const place = parentElement.querySelector(".drawn");
  if (!place) return;
  place.setAttribute("aria-label", data.spoken);
  const text = data.pages.join("");
  if (place.dataset.drawn === text) return;
  place.dataset.drawn = text;
  place.replaceChildren(...data.pages.map(drawing));
}
