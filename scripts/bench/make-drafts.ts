import { type SeededRandom, seededRandom } from "@/lib/core/seeded-random";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";

type Words = readonly [string, ...string[]];

const words = (text: string): Words => {
  const [first = "", ...others] = text.split(" ");
  return [first, ...others];
};

const KINDS: readonly [Kind, ...Kind[]] = [
  kind("Guitar Pedals", "pedal", "Boss Ibanez MXR Strymon Electro-Harmonix Fulltone"),
  kind("Synthesizers", "synthesizer", "Roland Korg Moog Yamaha Sequential Novation"),
  kind("Cameras", "camera body", "Canon Nikon Fujifilm Olympus Leica Pentax"),
  kind("Lenses", "lens", "Zeiss Sigma Tamron Voigtlander Canon Minolta"),
  kind("Bicycles", "road bike", "Trek Bianchi Cannondale Specialized Giant Canyon"),
  kind("Power Tools", "cordless drill", "Makita Bosch DeWalt Festool Hilti Metabo"),
  kind("Watches", "watch", "Seiko Citizen Omega Tissot Hamilton Orient"),
  kind("Furniture", "lounge chair", "Vitra Thonet Knoll Hay Artek Cassina"),
];
type Kind = { readonly category: string; readonly noun: string; readonly brands: Words };
function kind(category: string, noun: string, brands: string): Kind {
  return { category, noun, brands: words(brands) };
}

const TRAITS = words(
  "vintage boxed mint rare serviced modified original black silver walnut compact tested clean complete early late",
);
const SMALL = words(
  "the a with and has was is for from in on but very only some all my it this that of to not no any two three",
);
const PLAIN = words(
  "case manual cable charger strap receipt box paint scratch corner button screen sound light body back front owner year shop repair battery switch knob frame glass leather wood metal screw adapter lens cap filter drive wheel brake chain saddle hinge drawer dial crown movement bracelet noise output input stage studio home room smoke pet garage attic condition photo question offer pickup shipping post parcel insurance price reason sale space collection gift winter summer weekend evening morning street station town",
);
const DOINGS = words(
  "works plays looks feels sounds bought used kept cleaned replaced checked repaired stored shown sold tested adjusted polished shipped packed included missing worn scratched faded opened measured tuned",
);
const TOWNS = words(
  "Portland Leipzig Rotterdam Lyon Bristol Graz Aarhus Turin Ghent Malmö Porto Chicago",
);

function sentence(random: SeededRandom): string {
  const length = random.integer(6, 16);
  const parts = Array.from({ length }, (_, at) => {
    if (at % 2 === 0) return random.pick(SMALL);
    return random.pick(random.chance(0.3) ? DOINGS : PLAIN);
  });
  const text = parts.join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${random.chance(0.1) ? ` ${random.integer(2, 400)} mm` : ""}.`;
}

/** Half of them have up to about 60 words, one in twenty beyond 400; a few have none. */
function descriptionOf(random: SeededRandom): string {
  if (random.chance(0.08)) return "";
  const sentences = Math.ceil(5 * Math.exp(random.normal()));
  return Array.from({ length: sentences }, () => sentence(random)).join(
    random.chance(0.3) ? "\n" : " ",
  );
}

function attributesOf(random: SeededRandom, brand: string, model: string) {
  const all = [
    ["Brand", brand],
    ["Model", model],
    ["Colour", random.pick(words("Black Silver Blue Red Natural White"))],
    ["Year", String(random.integer(1968, 2026))],
    ["Material", random.pick(words("Aluminium Steel Walnut Plastic Leather"))],
    ["Country of origin", random.pick(words("Japan Germany USA Italy Denmark"))],
    ["MPN", `${model}-${random.integer(100, 99_999)}`],
  ] as const;
  return Object.fromEntries(all.slice(0, random.integer(2, all.length)));
}

function photosOf(random: SeededRandom, number: number): string[] {
  return Array.from({ length: random.integer(1, 8) }, (_, at) => {
    const name = random.integer(0x10000000, 0xffffffff).toString(36);
    return `https://images.market.example/a/${number % 97}/${name}${number.toString(36)}-${at}/s-l1600.jpg`;
  });
}

function makeDraft(random: SeededRandom, number: number): ListingDraft {
  const { category, noun, brands } = random.pick(KINDS);
  const brand = random.pick(brands);
  const model = `${random.pick(words("CE DX SV TR XT RE GX"))}-${random.integer(1, 999)}`;
  const traits = Array.from({ length: random.integer(1, 4) }, () => random.pick(TRAITS));
  const shipsFor = random.chance(0.6) ? random.integer(490, 3_900) : null;
  const isFree = shipsFor === null && random.chance(0.6);
  return {
    externalId: `v1|${110_000_000_000 + number * 7}|0`,
    title: `${brand} ${model} ${noun} ${traits.join(" ")} no ${random.integer(1, 20_000)}`,
    description: descriptionOf(random),
    category,
    brand: random.chance(0.85) ? brand : null,
    condition: random.pick(["like_new", "very_good", "good", "good", "fair", "for_parts"]),
    conditionText: random.chance(0.7) ? "Used, see the photos" : null,
    attributes: attributesOf(random, brand, model),
    price: {
      cents: Math.round(1_500 * Math.exp(1.5 + 1.2 * random.normal())),
      currency: "USD",
    },
    shipping: {
      kind: shipsFor === null ? (isFree ? "free" : "unknown") : "known",
      cost: shipsFor === null ? null : { cents: shipsFor, currency: "USD" },
    },
    place: {
      label: random.pick(TOWNS),
      latitude: random.chance(0.5) ? random.between(36, 59) : null,
      longitude: random.chance(0.5) ? random.between(-9, 18) : null,
    },
    url: `https://www.market.example/itm/${110_000_000_000 + number * 7}?hash=item${number.toString(16)}`,
    photoUrls: photosOf(random, number),
    sellerRef: `seller-${random.integer(1, 40_000)}`,
    state: "active",
    listedAt: new Date(Date.UTC(2026, 10, 20) - random.integer(0, 20 * 86_400) * 1_000),
  };
}

/** Drafts as the connectors make them of a marketplace's answers, the same every time; numbered from `first` on. */
export function makeDrafts(first: number, count: number): ListingDraft[] {
  return Array.from({ length: count }, (_, at) =>
    makeDraft(seededRandom(`ingest ${first + at}`), first + at),
  );
}
