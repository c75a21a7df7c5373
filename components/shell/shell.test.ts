import { Keyboard } from "lucide-react";
import { describe, expect, test } from "vitest";
import { currentItem } from "./current-item";
import { initials } from "./initials";
import { isTyping } from "./is-typing";
import { matchKeys } from "./match-keys";
import { NAVIGATION, type NavigationItem, navigationFor } from "./navigation";
import { paletteEntries } from "./palette-entries";
import { themeOfCookie } from "./theme-cookie";

describe("navigation", () => {
  const unique = (values: readonly unknown[]) => new Set(values).size === values.length;

  test("no two lines share an id, an address or a key", () => {
    expect(unique(NAVIGATION.map((item) => item.id))).toBe(true);
    expect(unique(NAVIGATION.map((item) => item.href))).toBe(true);
    expect(unique(NAVIGATION.flatMap((item) => item.key ?? []))).toBe(true);
  });

  test("what is for admins is there for them alone", () => {
    const ids = (isAdmin: boolean) => navigationFor({ isAdmin }).map(({ id }) => id);
    expect(ids(true)).toEqual(NAVIGATION.map(({ id }) => id));
    expect(ids(true)).toContain("admin");
    expect(ids(false)).toEqual(ids(true).filter((id) => id !== "admin"));
  });

  test("a page lies under the nearest line above it", () => {
    const at = (path: string) => currentItem(NAVIGATION, path)?.id ?? null;
    expect(at("/deals")).toBe("deals");
    expect(at("/deals/lst_01")).toBe("deals");
    expect(at("/admin/models")).toBe("admin");
    expect(at("/dealsx")).toBeNull();
    expect(at("/")).toBeNull();
    const deeper: NavigationItem = { ...(NAVIGATION[0] as NavigationItem), id: "saved" };
    const items = [...NAVIGATION, { ...deeper, href: "/deals/saved" }];
    expect(currentItem(items, "/deals/saved/1")?.id).toBe("saved");
  });
});

describe("keys", () => {
  const bindings = ["g d", "g i", "/", "?", "d"];

  test("one key runs at once, a sequence waits for its second", () => {
    expect(matchKeys(bindings, null, "/")).toEqual({ kind: "run", keys: "/" });
    expect(matchKeys(bindings, null, "g")).toEqual({ kind: "wait", pressed: "g" });
    expect(matchKeys(bindings, "g", "d")).toEqual({ kind: "run", keys: "g d" });
    expect(matchKeys(bindings, null, "d")).toEqual({ kind: "run", keys: "d" });
  });

  test("a sequence that leads nowhere starts again with the new key", () => {
    expect(matchKeys(bindings, "g", "/")).toEqual({ kind: "run", keys: "/" });
    expect(matchKeys(bindings, "g", "g")).toEqual({ kind: "wait", pressed: "g" });
    expect(matchKeys(bindings, "g", "q")).toEqual({ kind: "none" });
    expect(matchKeys(bindings, null, "q")).toEqual({ kind: "none" });
  });

  test.each([
    ["a text field", { tagName: "INPUT", type: "text" }, true],
    ["a search field", { tagName: "INPUT", type: "search" }, true],
    ["a checkbox", { tagName: "INPUT", type: "checkbox" }, false],
    ["a file field", { tagName: "INPUT", type: "file" }, false],
    ["a text area", { tagName: "TEXTAREA" }, true],
    ["editable text", { tagName: "DIV", isContentEditable: true }, true],
    ["a button", { tagName: "BUTTON", closest: () => null }, false],
    ["a button in a dialog", { tagName: "BUTTON", closest: () => ({}) }, true],
    ["nothing", null, false],
  ])("in %s single keys are off: %j", (_where, target, typing) => {
    expect(isTyping(target)).toBe(typing);
  });
});

describe("the search box", () => {
  const actions = [{ id: "keys", label: "Show all keys", icon: Keyboard, run: () => undefined }];
  const offers = (query: string) =>
    paletteEntries(query, NAVIGATION, actions).map((entry) => entry.id);

  test("empty, it shows every page and action", () => {
    expect(offers("  ")).toEqual([...NAVIGATION.map((item) => item.id), "keys"]);
  });

  test("words find pages and actions by their beginnings, and deals are always last", () => {
    expect(offers("imp")).toEqual(["import", "search"]);
    expect(offers("KEYS")).toEqual(["keys", "search"]);
    expect(offers("sh ke")).toEqual(["keys", "search"]);
    expect(offers("juno 106")).toEqual(["search"]);
  });

  test("what was typed reaches the address unharmed", () => {
    const [entry] = paletteEntries("50% off & more #1", [], []);
    expect(entry).toMatchObject({ href: "/deals?q=50%25%20off%20%26%20more%20%231" });
  });
});

test.each([
  ["Mara Klein", "MK"],
  ["Mara van der Klein", "MK"],
  ["mara", "MA"],
  ["  ", "AB"],
  [null, "AB"],
  ["Émile Zola", "ÉZ"],
  ["王 小明", "王小"],
])("the avatar of %j reads %s", (name, letters) => {
  expect(initials(name, "ab@example.test")).toBe(letters);
});

test("only a theme in the cookie counts", () => {
  expect(themeOfCookie("dark")).toBe("dark");
  expect(themeOfCookie("system")).toBe("system");
  expect(themeOfCookie("<script>")).toBeNull();
  expect(themeOfCookie(undefined)).toBeNull();
});
