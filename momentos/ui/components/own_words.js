// The film's own words, which come between Unicode's isolates, get an element with their language.
function setApart(made, lang) {
  const texts = document.createTreeWalker(made, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) if (texts.currentNode.data.includes("\u2068")) found.push(texts.currentNode);
  for (const text of found) {
    const pieces = text.data.split(/\u2068([^\u2069]*)\u2069/);
    text.replaceWith(...pieces.map((piece, i) => (i % 2 ? element("bdi", { lang }, piece) : piece)));
  }
  return made;
}
