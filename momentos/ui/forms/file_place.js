// A place to give a file. What cannot be taken is said here, before it travels.
const MEGABYTE = 2 ** 20;

export default function ({ parentElement, data, setTriggerValue }) {
  const part = (id) => parentElement.querySelector(`#${id}`);
  const [place, file, said] = [part("place"), part("file"), part("said")];
  const { words } = data;
  place.setAttribute("aria-label", words.name);
  part("name").textContent = words.name;
  part("choose").textContent = words.choose;
  part("remove").textContent = words.remove;
  part("remove").hidden = !data.given;
  said.textContent = data.given || words.help;
  file.accept = data.endings.join(",");

  async function take(found) {
    if (!found) said.textContent = words.none;
    else if (!data.endings.some((ending) => found.name.toLowerCase().endsWith(ending))) said.textContent = words.other;
    else {
      said.textContent = words.reading;
      try {
        const refused = await tooMuch(found);
        const content = data.drawn && !refused ? await small(found, data.drawn.side) : found;
        if (refused) said.textContent = refused;
        else setTriggerValue("given", { name: found.name, content: await address(content) });
      } catch {
        said.textContent = words.lost;
      }
    }
  }

  // Why a file is not even unpacked, and how large it may be.
  async function tooMuch(found) {
    if (found.size > data.most) return sized(words.large, found.size);
    const pixels = data.drawn ? await pixelsOf(found) : 0;
    return data.drawn && pixels > data.drawn.pixels ? words.pixels : "";
  }

  function sized(text, bytes) {
    const number = new Intl.NumberFormat(data.lang, { maximumFractionDigits: 1 });
    return text.replace("{size}", number.format(Math.ceil((bytes / MEGABYTE) * 10) / 10));
  }

  part("choose").onclick = () => file.click();
  part("remove").onclick = () => {
    setTriggerValue("given", { name: "", content: "" });
    part("choose").focus();
  };
  file.onchange = () => {
    take(file.files[0]);
    file.value = "";
  };
  place.ondragover = (event) => {
    event.preventDefault();
    place.classList.add("over");
  };
  place.ondragleave = () => place.classList.remove("over");
  place.ondrop = (event) => {
    event.preventDefault();
    place.classList.remove("over");
    take(event.dataTransfer.files[0]);
  };
  place.onpaste = (event) => {
    event.preventDefault();
    take(event.clipboardData.files[0]);
  };
}

// What this browser cannot draw goes as it is: the answer will say why it is not taken.
async function small(picture, side) {
  try {
    const seen = await createImageBitmap(picture);
    const scale = Math.min(1, side / Math.max(seen.width, seen.height));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(seen.width * scale)), Math.max(1, Math.round(seen.height * scale)));
    canvas.getContext("2d").drawImage(seen, 0, 0, canvas.width, canvas.height);
    const type = picture.type === "image/jpeg" ? picture.type : "image/png";
    return await canvas.convertToBlob({ type, quality: 0.92 });
  } catch {
    return picture;
  }
}

// A picture says how large it is before it is unpacked; 0 where this browser cannot read it.
async function pixelsOf(picture) {
  const source = URL.createObjectURL(picture);
  const image = new Image();
  try {
    await new Promise((done) => {
      image.onload = image.onerror = done;
      image.src = source;
    });
    return image.naturalWidth * image.naturalHeight;
  } finally {
    URL.revokeObjectURL(source);
  }
}

function address(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = failed;
    reader.readAsDataURL(file);
  });
}
