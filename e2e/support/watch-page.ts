import type { Page } from "@playwright/test";

/** Collects what a page should never do: throw, log an error, or ask another host for anything. */
export function watchPage(page: Page): string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`threw: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`logged: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    const isOwn = ["127.0.0.1", "localhost"].includes(hostname) || !protocol.startsWith("http");
    if (!isOwn) problems.push(`asked ${request.url()}`);
  });
  return problems;
}
