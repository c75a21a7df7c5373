import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DemoNote } from "./demo-note";

const draw = (over: Partial<Parameters<typeof DemoNote>[0]>) =>
  renderToStaticMarkup(
    <DemoNote
      mayRemove
      isOwnAccount
      isRemoving={false}
      failure={null}
      onRemove={() => undefined}
      {...over}
    />,
  );

test("one button, no question after it, and beside it what goes and that it does not come back", () => {
  const own = draw({});
  expect(own.match(/<button/g)).toHaveLength(1);
  expect(own).not.toContain("aria-haspopup");
  expect(own).toContain("this account and everything it imported");
  expect(own).toContain("cannot be undone");
});

test("an admin is told that their own data stays", () => {
  const admin = draw({ isOwnAccount: false });
  expect(admin).toContain("leaves your own data");
  expect(admin).not.toContain("this account");
});

test("who may not remove it is told that it is a demo, and offered nothing", () => {
  const other = draw({ mayRemove: false });
  expect(other).toContain("demo");
  expect(other).not.toContain("<button");
  expect(other).not.toContain("undone");
});

test("a failure stands beside the button", () => {
  expect(draw({ failure: "Not reached." })).toMatch(/role="alert"[^>]*>[^<]*Not reached\./);
});
