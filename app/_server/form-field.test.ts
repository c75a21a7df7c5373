import { expect, test } from "vitest";
import { formField } from "./form-field";

const BOUNDARY = "----x7";
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;
const MAIL = Buffer.from("Subject: Gr\xfc\xdfe\r\n\r\n--not the boundary\r\nbody\r\n", "latin1");

function form(...parts: [name: string, value: Buffer][]): Buffer {
  const written = parts.map(([name, value]) =>
    Buffer.concat([
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
      value,
      Buffer.from("\r\n"),
    ]),
  );
  return Buffer.concat([...written, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

test("a field of a form comes out byte by byte, whatever its character set", () => {
  const body = form(["sender", Buffer.from("a@b.example")], ["body-mime", MAIL]);
  expect(formField(TYPE, body, ["email", "body-mime"])).toEqual(MAIL);
  expect(formField(TYPE, form(["email", MAIL]), ["email"])).toEqual(MAIL);
});

test("an encoded form too", () => {
  const body = Buffer.from("a=1&body%2Dmime=Subject%3A+Gr%FC%DFe%0D%0A&b=2");
  const type = "application/x-www-form-urlencoded; charset=utf-8";
  expect(formField(type, body, ["body-mime"])).toEqual(
    Buffer.from("Subject: Gr\xfc\xdfe\r\n", "latin1"),
  );
});

test("a form without the field, and what is no form, give nothing", () => {
  expect(formField(TYPE, form(["text", MAIL]), ["email"])).toBeNull();
  expect(formField("message/rfc822", MAIL, ["email"])).toBeNull();
});

test.each([
  ["no boundary", Buffer.from("hello")],
  ["cut off", form(["email", MAIL]).subarray(0, 100)],
])("a broken form is said: %s", (_name, body) => {
  expect(() => formField(TYPE, body, ["email"])).toThrow("cannot be read");
});
