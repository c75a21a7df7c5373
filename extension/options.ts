import { browserApi } from "./chrome-api";
import { loadConnection, readServerAddress, saveConnection } from "./connection";

function field(id: string): HTMLInputElement {
  const found = document.getElementById(id);
  if (!(found instanceof HTMLInputElement)) throw new Error(`options.html has no field ${id}`);
  return found;
}

function say(sentence: string): void {
  const status = document.getElementById("status");
  if (status) status.textContent = sentence;
}

async function save(): Promise<void> {
  const address = readServerAddress(field("server").value);
  if ("problem" in address) return say(address.problem);
  const token = field("token").value.trim();
  if (token === "")
    return say("Enter the token of this device. Deal-Scout makes one under Settings.");
  const isAllowed = await browserApi.permissions.request({ origins: [`${address.origin}/*`] });
  if (!isAllowed) return say("The browser did not allow this address, so nothing was saved.");
  field("server").value = address.origin;
  await saveConnection({ server: address.origin, token });
  say("Saved. Open an ad and click on Deal-Scout.");
}

async function fill(): Promise<void> {
  const { server, token } = await loadConnection();
  field("server").value = server;
  field("token").value = token;
}

document.querySelector("form")?.addEventListener("submit", (event) => {
  event.preventDefault();
  void save();
});
void fill();
