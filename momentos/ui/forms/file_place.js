// A place to give a file. What cannot be taken is said here, before it travels.
const LONGEST = 1600;

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
        const content = data.drawn ? await small(found) : found;
        if (content.size > data.most) said.textContent = words.large;
        else setTriggerValue("given", { name: found.name, content: await address(content) });
      } catch {
        said.textContent = words.lost;
      }
    }
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
async function small(picture) {
  try {
    const seen = await createImageBitmap(picture);
    const scale = Math.min(1, LONGEST / Math.max(seen.width, seen.height));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(seen.width * scale)), Math.max(1, Math.round(seen.height * scale)));
    canvas.getContext("2d").drawImage(seen, 0, 0, canvas.width, canvas.height);
    const type = picture.type === "image/jpeg" ? picture.type : "image/png";
    return await canvas.convertToBlob({ type, quality: 0.92 });
  } catch {
    return picture;
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
