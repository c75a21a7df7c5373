import { listWords } from "./list-words";

/** Brand, what model numbers of the line begin with, the names it goes by. */
type LineRow = readonly [brand: string | null, family: string, names: string];

/** Names that are models by themselves; a variant may follow ("PS4" Pro). The same in every language. */
const WHOLE: readonly LineRow[] = [
  ["apple", "macmini", "mac mini"],
  ["sony", "ps5", "playstation 5, ps5, playstation5, play station 5, ps 5"],
  ["sony", "ps4", "playstation 4, ps4, playstation4, play station 4, ps 4"],
  ["sony", "ps3", "playstation 3, ps3, playstation3, play station 3, ps 3"],
  ["sony", "ps2", "playstation 2, ps2, playstation2, play station 2, ps 2"],
  ["sony", "ps1", "playstation 1, ps1, psx, psone, ps one, playstation one"],
  ["sony", "psp", "psp, playstation portable"],
  ["sony", "psvita", "ps vita, psvita, playstation vita"],
  ["microsoft", "xboxone", "xbox one, x box one, xboxone"],
  ["microsoft", "xbox360", "xbox 360, x box 360, xbox360"],
  ["microsoft", "xboxseriesx", "xbox series x, x box series x, xbox seriesx"],
  ["microsoft", "xboxseriess", "xbox series s, x box series s, xbox seriess"],
  ["nintendo", "switch", "nintendo switch, switch console"],
  ["nintendo", "switchlite", "nintendo switch lite, switch lite"],
  ["nintendo", "switcholed", "nintendo switch oled, switch oled"],
  ["nintendo", "3ds", "3ds, nintendo 3ds"],
  ["nintendo", "2ds", "2ds, nintendo 2ds"],
  ["nintendo", "ds", "nintendo ds, nintendo dsi, ds lite"],
  ["nintendo", "wii", "wii, nintendo wii"],
  ["nintendo", "wiiu", "wii u, wiiu, nintendo wii u"],
  ["nintendo", "gamecube", "gamecube, game cube"],
  ["nintendo", "n64", "n64, nintendo 64"],
  ["nintendo", "gameboy", "gameboy, game boy"],
  ["valve", "steamdeck", "steam deck, steamdeck"],
];

/** Names that a number or a variant makes a model: "iPhone" 12 Pro, "RTX" 3070 Ti. */
const NUMBERED: readonly LineRow[] = [
  ["apple", "iphone", "iphone, i phone, iphones"],
  ["apple", "ipad", "ipad, ipads"],
  ["apple", "ipod", "ipod, ipods"],
  ["apple", "macbook", "macbook, mac book, macbooks"],
  ["apple", "imac", "imac"],
  ["apple", "airpods", "airpods, air pods, airpod"],
  ["apple", "applewatch", "apple watch, iwatch, apple watch series"],
  ["samsung", "galaxy", "galaxy, samsung galaxy"],
  ["google", "pixel", "pixel, google pixel"],
  ["google", "nexus", "nexus"],
  ["sony", "ps", "playstation, play station, ps"],
  ["sony", "xperia", "xperia"],
  ["microsoft", "xbox", "xbox, x box"],
  ["microsoft", "surface", "surface pro, surface go, surface laptop, microsoft surface"],
  ["meta", "quest", "oculus quest, meta quest"],
  [null, "rtx", "rtx, geforce rtx"],
  [null, "gtx", "gtx, geforce gtx"],
  [null, "rx", "radeon rx"],
  [null, "ryzen", "ryzen, amd ryzen"],
  [null, "threadripper", "threadripper"],
  [null, "xeon", "xeon, intel xeon"],
  ["lenovo", "thinkpad", "thinkpad"],
  ["amazon", "kindle", "kindle, amazon kindle, kindle paperwhite"],
  ["amazon", "echo", "amazon echo, echo dot, echo show"],
  ["gopro", "hero", "gopro hero"],
  ["dji", "mavic", "mavic, dji mavic"],
  ["dji", "phantom", "dji phantom"],
  ["fitbit", "charge", "fitbit charge"],
  ["fitbit", "versa", "fitbit versa"],
  ["garmin", "fenix", "fenix"],
  ["garmin", "forerunner", "forerunner"],
  ["canon", "eos", "canon eos, eos"],
  ["dyson", "dyson", "dyson"],
  ["volkswagen", "golf", "vw golf, volkswagen golf"],
];

/** Names that no number belongs to; they say that something else is "for" a known thing. */
const NAMED: readonly (readonly [brand: string | null, names: string])[] = [
  [
    null,
    `stratocaster, strat, telecaster, tele, les paul, jazzmaster, jaguar, mustang guitar, precision bass,
     jazz bass, flying v, explorer, es 335, geforce, radeon, quadro`,
  ],
  ["bose", "quietcomfort, soundlink"],
  ["vorwerk", "thermomix"],
  ["nespresso", "nespresso"],
  ["volkswagen", "passat, tiguan, touran"],
  ["ford", "mondeo, f150, f 150"],
  ["honda", "civic, honda accord, cr v"],
  ["toyota", "corolla, camry, prius, rav4, tacoma"],
  ["nintendo", "snes, super nintendo, nes console"],
  ["sega", "dreamcast, mega drive, sega genesis"],
  ["lego", "lego"],
  ["dodge", "dodge charger, dodge challenger"],
  ["epson", "epson stylus"],
  ["olympus", "olympus stylus"],
];

function lineOf([brand, family, names]: LineRow, isWhole: boolean) {
  return { brand, family, isWhole, names: listWords(names) };
}

export const PRODUCT_LINES = [
  ...WHOLE.map((row) => lineOf(row, true)),
  ...NUMBERED.map((row) => lineOf(row, false)),
  ...NAMED.map(([brand, names]) => ({
    brand,
    family: null,
    isWhole: false,
    names: listWords(names),
  })),
];

/** Words that belong to the model number before them. */
export const VARIANTS = listWords(
  `pro, max, plus, mini, ultra, lite, se, fe, ti, super, xt, xtx, slim, oled, air, xl, xr, xs, digital,
   elite, nano, mk, mark, ii, iii, iv`,
);
