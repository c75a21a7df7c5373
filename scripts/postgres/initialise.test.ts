import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { initialise } from "./initialise.mjs";

test.each(["a $HOME", "a `date`", 'an "old" one', "a \\ b"])(
  "a program folder whose path a shell would read is refused before anything is made: %s",
  async (name) => {
    const folder = mkdtempSync(join(tmpdir(), "deal-scout-initialise-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const dataFolder = join(folder, "postgres");
    const made = initialise({
      runner: { prefix: [], owner: null },
      binaries: join(folder, name, "bin"),
      dataFolder,
      user: "deal_scout",
      password: "none",
    });
    await expect(made).rejects.toThrow("Move Deal-Scout to another folder");
    expect(existsSync(`${dataFolder}.new`)).toBe(false);
  },
);
