import { utcDay } from "@/lib/core/utc-day";
import type { CaptureSave } from "@/lib/domain/capture/capture.schema";
import { hostRuleOf } from "@/lib/domain/capture/host-rule-of";
import { NOT_A_LISTING_WORDS } from "@/lib/domain/capture/not-a-listing";
import { PageSnapshot } from "@/lib/domain/capture/page-snapshot.schema";
import { browserApi } from "./chrome-api";
import { type Connection, loadConnection } from "./connection";
import { element } from "./element";
import { postCapture } from "./post-capture";
import { saveForms } from "./save-forms";
import { listingView } from "./verdict-view";

function show(...nodes: readonly Node[]): void {
  document.querySelector("main")?.replaceChildren(...nodes);
}

function say(sentence: string, role: "status" | "alert" = "status"): HTMLElement {
  return element("p", { role }, sentence);
}

function optionsButton(): HTMLElement {
  const button = element("button", { type: "button" }, "Open the settings");
  button.addEventListener("click", () => void browserApi.runtime.openOptionsPage());
  return button;
}

async function readTab(tabId: number): Promise<PageSnapshot | null> {
  try {
    const [frame] = await browserApi.scripting.executeScript({
      target: { tabId },
      files: ["page-script.js"],
    });
    return PageSnapshot.safeParse(frame?.result).data ?? null;
  } catch {
    return null;
  }
}

function savedView(
  connection: Connection,
  savedAs: "listing" | "comp",
  url: string | null,
): Node[] {
  const sentence = savedAs === "listing" ? "Saved as a listing." : "Saved as a comp.";
  if (url === null) return [say(sentence)];
  const link = element(
    "a",
    { href: new URL(url, connection.server).href, target: "_blank", rel: "noreferrer" },
    "Open it in Deal-Scout",
  );
  return [say(sentence), link];
}

async function send(
  connection: Connection,
  page: PageSnapshot,
  save: CaptureSave | null,
): Promise<void> {
  show(say(save ? "Saving …" : "Reading this page …"));
  const posted = await postCapture(connection, { page, save });
  if (posted.kind === "failed") {
    show(say(posted.sentence, "alert"), ...(posted.isConnection ? [optionsButton()] : []));
    return;
  }
  const { answer } = posted;
  if (answer.kind === "not-allowed") show(say(answer.why));
  else if (answer.kind === "not-a-listing") show(say(NOT_A_LISTING_WORDS[answer.why]));
  else {
    const rest = answer.savedAs
      ? savedView(connection, answer.savedAs, answer.url)
      : [
          saveForms(
            answer.listing,
            utcDay(new Date()),
            (chosen) => void send(connection, page, chosen),
          ),
        ];
    show(listingView(answer), ...rest);
  }
}

/** The site's rule first, and nothing is read where it forbids; then the page, then what Deal-Scout says. */
async function start(): Promise<void> {
  const [tab] = await browserApi.tabs.query({ active: true, currentWindow: true });
  const rule = tab?.url ? hostRuleOf(tab.url) : null;
  if (rule && rule.rule !== "capture") return show(say(rule.why));
  const connection = await loadConnection();
  if (connection.server === "" || connection.token === "") {
    return show(say("Connect this browser with your Deal-Scout first."), optionsButton());
  }
  const page = tab?.id === undefined ? null : await readTab(tab.id);
  if (!page) return show(say("The browser lets no extension read this page."));
  await send(connection, page, null);
}

void start();
