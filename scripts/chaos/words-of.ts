import type { Sandbox } from "@/sandbox/server";

/**
 * What people look for at a marketplace: each kind of thing that it has, then brands, models and words by themselves. As
 * many as come due in equal parts over `turns`, so that no stretch of time holds more of them than another.
 */
export function wordsOf(
  { world }: Pick<Sandbox, "world">,
  market: string,
  { max, turns }: { readonly max: number; readonly turns: number },
): string[] {
  const offers = world.catalogue.list({ market });
  const words = [
    ...offers.map(({ brand, model }) => `${brand} ${model}`),
    ...offers.map(({ brand }) => brand),
    ...offers.map(({ model }) => model),
    ...offers.map(({ model }) => model.split(" ").at(-1) ?? model),
    ...offers.flatMap(({ title }) =>
      title.split(/[^\p{L}\p{N}]+/u).filter(({ length }) => length > 3),
    ),
  ];
  const distinct = [...new Set(words.map((word) => word.trim().toLowerCase()))].slice(0, max);
  return distinct.slice(0, turns * Math.floor(distinct.length / turns));
}
