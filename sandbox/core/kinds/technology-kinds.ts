import { kindsOf } from "./kind";

export const TECHNOLOGY_KINDS = [
  ...kindsOf("Digital cameras", [
    ["Fujifilm", "X-T3", 640, 14, ["body only", "two batteries", "9,000 shutter count"]],
    ["Sony", "Alpha A7 III", 890, 15, ["body only", "boxed", "12,000 shutter count"]],
    ["Canon", "EOS 6D", 390, 15, ["with grip", "strap", "sensor cleaned"]],
    ["Nikon", "Z6", 720, 15, ["adapter included", "boxed", "XQD card"]],
    ["Ricoh", "GR III", 760, 10, ["boxed", "spare battery", "street kit"]],
  ]),
  ...kindsOf("Film cameras", [
    ["Leica", "M6", 2_650, 20, ["black", "CLA 2022", "0.72 finder"]],
    ["Canon", "AE-1 Program", 165, 12, ["50mm 1.8", "new seals", "chrome"]],
    ["Olympus", "mju-II", 215, 9, ["tested with film", "date back", "pouch"]],
  ]),
  ...kindsOf("Camera lenses", [
    ["Canon", "EF 50mm f/1.4 USM", 210, 9, ["both caps", "hood", "clean glass"]],
    ["Sigma", "35mm f/1.4 DG HSM Art", 380, 11, ["Canon EF mount", "hood", "boxed"]],
    ["Fujifilm", "XF 35mm f/2 R WR", 265, 9, ["black", "filter", "boxed"]],
  ]),
  ...kindsOf("Video game consoles", [
    ["Nintendo", "Switch OLED", 235, 12, ["white", "with dock", "two games"]],
    ["Sony", "PlayStation 5", 360, 20, ["disc edition", "two controllers", "boxed"]],
    ["Nintendo", "Game Boy Advance SP", 95, 7, ["AGS-101", "new shell", "charger"]],
    ["Sega", "Mega Drive", 70, 10, ["six games", "two pads", "PAL"]],
    ["Valve", "Steam Deck 512GB", 340, 14, ["case", "etched glass", "screen protector"]],
  ]),
  ...kindsOf("Building sets", [
    ["LEGO", "Technic 42115 Lamborghini Sián", 290, 15, ["sealed", "complete", "with box"]],
    [
      "LEGO",
      "Star Wars 75192 Millennium Falcon",
      590,
      25,
      ["complete", "built once", "instructions"],
    ],
    ["LEGO", "10497 Galaxy Explorer", 90, 9, ["sealed", "complete", "no box"]],
  ]),
  ...kindsOf("Mobile phones", [
    ["Apple", "iPhone 13 128GB", 340, 8, ["battery 89 %", "unlocked", "midnight"]],
    ["Apple", "iPhone 12 mini 64GB", 190, 8, ["battery 84 %", "unlocked", "cracked back"]],
    ["Google", "Pixel 7 128GB", 230, 8, ["unlocked", "obsidian", "boxed"]],
    ["Samsung", "Galaxy S22 128GB", 260, 8, ["unlocked", "green", "light burn-in"]],
  ]),
  ...kindsOf("Laptops", [
    ["Apple", "MacBook Air M1 256GB", 520, 14, ["41 cycles", "space grey", "charger"]],
    ["Lenovo", "ThinkPad X1 Carbon Gen 9", 480, 14, ["i7 16 GB", "new battery", "DE keyboard"]],
    ["Framework", "Laptop 13", 690, 14, ["11th gen", "32 GB", "four cards"]],
  ]),
  ...kindsOf("Tablets", [
    ["Apple", "iPad Air 4 64GB", 300, 10, ["sky blue", "pencil", "case"]],
    ["reMarkable", "2", 260, 9, ["marker plus", "folio", "spare tips"]],
  ]),
  ...kindsOf("Wristwatches", [
    ["Seiko", "SKX007", 310, 9, ["jubilee", "2015", "keeps good time"]],
    [
      "Omega",
      "Speedmaster Professional 3570.50",
      3_900,
      25,
      ["box and papers", "serviced", "hesalite"],
    ],
    ["Casio", "G-Shock GW-M5610", 75, 6, ["solar", "boxed", "new strap"]],
  ]),
];
