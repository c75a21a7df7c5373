import { hashOf } from "../core/random";

export type Numbering = {
  /** The number a market shows for a name: the same on every run, and no other name's. */
  readonly numberOf: (name: string) => number;
  readonly nameOf: (number: number) => string | undefined;
};

/** Numbers from `from` on, within about `span`. */
export function createNumbering(kind: string, from: number, span: number): Numbering {
  const numbers = new Map<string, number>();
  const names = new Map<number, string>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    let number = from + (hashOf(`${kind} ${name}`) % span);
    while (names.has(number)) number += 1;
    numbers.set(name, number);
    names.set(number, name);
    return number;
  };
  return { numberOf, nameOf: (number) => names.get(number) };
}
