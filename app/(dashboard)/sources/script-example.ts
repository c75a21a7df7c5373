const BODY = {
  source: "My script",
  listings: [
    {
      externalId: "shop-1041",
      title: "Fender Jazzmaster 1965",
      price: { cents: 90_000, currency: "USD" },
      url: "https://shop.example/1041",
      brand: "Fender",
      condition: "good",
    },
  ],
};

/** A call that works once the key is put in; for a POSIX shell. */
export function scriptExample(address: string): string {
  return [
    `curl ${address} \\`,
    '  -H "Authorization: Bearer dsk_YOUR_KEY" \\',
    '  -H "Content-Type: application/json" \\',
    `  -d '${JSON.stringify(BODY, null, 2)}'`,
  ].join("\n");
}
