// Says while a passphrase is typed how long and varied it is. It knows no words: only the server does, and decides.
const said = document.getElementById("strength");
const input = said?.closest("form").querySelector("input[autocomplete=new-password]");

const step = (text) => {
  const words = new Set(text.toLowerCase().split(/\s+/).filter((word) => word.length > 1)).size;
  const varied = new Set(text).size;
  if (text.length < 12 || varied < 6) return "none";
  return text.length >= 20 && (words >= 4 || varied >= 12) ? "fine" : "some";
};

const say = () => {
  const text = input.value ? said.dataset[step(input.value)] : "";
  if (said.textContent !== text) said.textContent = text;
};

if (input) {
  input.addEventListener("input", say);
  say(); // she may have typed before this file arrived
}
