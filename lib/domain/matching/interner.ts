/** Small numbers for strings. One made on a base sees its strings and adds its own after them. */
export type Interner = {
  readonly size: () => number;
  /** −1 for a string that was never added. */
  readonly find: (text: string) => number;
  readonly add: (text: string) => number;
  readonly textOf: (id: number) => string;
};

export function createInterner(base?: Interner): Interner {
  const first = base?.size() ?? 0;
  const own = new Map<string, number>();
  const texts: string[] = [];
  const find = (text: string) => {
    const below = base ? base.find(text) : -1;
    // A base may have grown since; what it added later is not ours.
    if (below >= 0 && below < first) return below;
    return own.get(text) ?? -1;
  };
  return {
    size: () => first + own.size,
    find,
    add: (text) => {
      const known = find(text);
      if (known >= 0) return known;
      const id = first + own.size;
      own.set(text, id);
      texts.push(text);
      return id;
    },
    textOf: (id) => (id < first ? base?.textOf(id) : texts[id - first]) ?? "",
  };
}
