/**
 * Whether a title holds the words of `q`: all of them, `(a, b)` one of them, `-c` none of them,
 * "in quotes" together. Case and accents do not matter.
 */
export function keywordTest(q: string): (title: string) => boolean {
  const plain = fold(q);
  const tests: ((title: string) => boolean)[] = [];
  const rest = plain
    .replace(/\(([^)]*)\)/g, (_, inside: string) => {
      const choices = inside
        .split(",")
        .map((one) => one.trim())
        .filter((one) => one !== "");
      tests.push((title) => choices.some((one) => title.includes(one)));
      return " ";
    })
    .replace(/(-?)"([^"]*)"/g, (_, minus: string, phrase: string) => {
      tests.push((title) => title.includes(phrase) === (minus === ""));
      return " ";
    });
  for (const word of rest.split(/[\s,]+/).filter((one) => one !== "" && one !== "and")) {
    const isUnwanted = word.startsWith("-") && word.length > 1;
    const bare = isUnwanted ? word.slice(1) : word;
    tests.push((title) => title.includes(bare) !== isUnwanted);
  }
  return (title) => {
    const folded = fold(title);
    return tests.every((test) => test(folded));
  };
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
