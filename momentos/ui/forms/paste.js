// A place to paste a picture: it is made small here already, so that little travels.
const LONGEST = 1600;

export default function ({ parentElement, data, setTriggerValue }) {
  const place = parentElement.querySelector("#place");
  place.textContent = data.name;
  place.title = data.help;
  place.onpaste = async (event) => {
    event.preventDefault();
    const picture = [...event.clipboardData.files].find((file) => file.type.startsWith("image/"));
    if (picture) setTriggerValue("pasted", await small(picture));
    else place.textContent = data.none;
  };
}

// What this browser cannot draw goes as it is: the answer will say why it is not taken.
async function small(picture) {
  try {
    const seen = await createImageBitmap(picture);
    const scale = Math.min(1, LONGEST / Math.max(seen.width, seen.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(seen.width * scale));
    canvas.height = Math.max(1, Math.round(seen.height * scale));
    canvas.getContext("2d").drawImage(seen, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL(picture.type === "image/jpeg" ? picture.type : "image/png", 0.92);
  } catch {
    return read(picture);
  }
}

function read(file) {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsDataURL(file);
  });
}
