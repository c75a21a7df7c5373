const PRICES = [290, 295, 300, 300, 305, 305, 310, 310, 310, 315, 315, 320, 320, 325, 330, 335];

type Sales = { readonly month?: string; readonly count?: number };

/** Past sales and offers of one made-up product, so that nothing else on the installation is comparable. */
export function marketFiles(
  model: string,
  { month = "2026-11", count = PRICES.length }: Sales = {},
) {
  const sold = PRICES.slice(0, count).map((price, index) => {
    const day = String(1 + index).padStart(2, "0");
    return `s${index};${model} chorus pedal;Effects pedals;Zephyra;very good;${price},00;${month}-${day};8,00`;
  });
  const comps = [
    "id;title;category;brand;condition;sold price;sold on;shipping",
    ...sold,
    `s99;${model} chorus pedal;Effects pedals;Zephyra;very good;call me;2026-11-01;0`,
  ].join("\n");
  const offer = (id: string, title: string, price: number) =>
    `${id},"${title}",Effects pedals,Zephyra,very good,${price},USD,free,https://example.com/${id}`;
  const listings = [
    "id,title,category,brand,condition,price,currency,shipping,url",
    offer("o1", `${model} chorus pedal, tested`, 210),
    offer("o2", `${model} chorus pedal <img src=x onerror=alert(1)>`, 315),
    offer("o3", `${model} chorus pedal, mint`, 480),
  ].join("\n");
  return { comps, listings };
}
