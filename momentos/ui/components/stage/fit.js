// Words as large as their box has room for, from their largest size down to their least.

function fit(node) {
  const size = (value) => node.style.setProperty("--size", value);
  const fits = () => node.scrollHeight <= node.clientHeight + 1 && node.scrollWidth <= node.clientWidth + 1;
  let [least, most] = [Number(node.dataset.least), Number(node.dataset.most)];
  node.classList.remove("cut");
  size(most);
  if (fits()) return;
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    size(middle);
    if (fits()) least = middle;
    else most = middle;
  }
  size(least);
  if (fits()) return;
  // Even the least is too large: it ends in an ellipsis after the last whole line.
  const line = parseFloat(getComputedStyle(node).lineHeight);
  node.style.setProperty("--lines", Math.max(1, Math.floor(node.clientHeight / line)));
  node.classList.add("cut");
}

// A box of that size in which words fit; what it holds is one run of text.
function fitting(name, attributes, most, least, ...inside) {
  return element(name, { ...attributes, "data-most": most, "data-least": least }, element("span", { class: "run" }, ...inside));
}
