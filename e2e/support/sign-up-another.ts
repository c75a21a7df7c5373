import { randomBytes } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import { newPerson } from "./test";

/** A page of its own for a second person, who is signed in; comes from an address of its own, as sign-ups are limited. */
export async function signUpAnother(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const [third, fourth] = randomBytes(2);
  const context = await browser.newContext({
    extraHTTPHeaders: { "x-forwarded-for": `10.78.${third}.${fourth}` },
  });
  const page = await context.newPage();
  const answer = await page.request.post(`${baseURL}/api/auth/sign-up`, {
    data: newPerson(),
    headers: { origin: baseURL ?? "" },
  });
  expect(answer.status()).toBe(201);
  return page;
}
