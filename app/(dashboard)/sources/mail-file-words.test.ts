import { expect, test } from "vitest";
import { mailFileWords } from "./mail-file-words";

test.each([
  [{ added: 1, known: 0, unkept: 0, tooLarge: 0 }, "1 mail came in and is read now."],
  [
    { added: 3, known: 2, unkept: 0, tooLarge: 0 },
    "3 mails came in and are read now. 2 mails had come in before.",
  ],
  [
    { added: 0, known: 1, unkept: 0, tooLarge: 1 },
    "1 mail had come in before. 1 mail of more than 25 MB was left out.",
  ],
  [
    { added: 2, known: 0, unkept: 1, tooLarge: 0 },
    "2 mails came in and are read now. There is no room for 1 mail. See Mails to look at.",
  ],
  [{ added: 0, known: 0, unkept: 0, tooLarge: 0 }, "There was no mail in the file."],
])("%o is %s", (counts, words) => {
  expect(mailFileWords(counts)).toBe(words);
});
