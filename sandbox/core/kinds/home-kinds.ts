import { kindsOf } from "./kind";

export const HOME_KINDS = [
  ...kindsOf("Power tools", [
    ["Makita", "DHP484 18V Drill", 85, 9, ["body only", "two batteries", "case"]],
    ["Festool", "TS 55 Track Saw", 430, 25, ["with rail", "systainer", "new blade"]],
    ["DeWalt", "DCD796 Drill Driver", 95, 10, ["two batteries", "charger", "bare"]],
    ["Bosch", "GBH 2-26 Hammer Drill", 105, 12, ["SDS set", "case", "serviced"]],
  ]),
  ...kindsOf("Hand tools", [
    [
      "Stanley",
      "Bailey No. 4 Plane",
      55,
      9,
      ["type 11", "sharpened", "original iron"],
      { era: "1910s" },
    ],
    ["Knipex", "Cobra Pliers Set", 48, 6, ["three sizes", "roll", "unused"]],
  ]),
  ...kindsOf("Road bikes", [
    ["Trek", "Domane AL 2", 620, null, ["54 cm", "new chain", "mudguards"]],
    ["Canyon", "Endurace CF 7", 1_480, null, ["56 cm", "105", "serviced"]],
    ["Peugeot", "PX-10", 420, null, ["Reynolds 531", "1974", "all original"], { era: "1970s" }],
  ]),
  ...kindsOf("Mountain bikes", [
    ["Specialized", "Rockhopper Expert 29", 560, null, ["large", "dropper", "tubeless"]],
    ["Santa Cruz", "Hightower C", 2_650, null, ["large", "GX", "new bearings"]],
  ]),
  ...kindsOf("Chairs", [
    ["Herman Miller", "Aeron Size B", 480, null, ["posture fit", "graphite", "new casters"]],
    ["Vitra", "Eames DSW", 290, 40, ["white", "maple legs", "pair"]],
    [
      "Thonet",
      "No. 14 Bentwood Chair",
      140,
      45,
      ["cane seat", "refinished", "stamped"],
      { era: "1930s" },
    ],
  ]),
  ...kindsOf("Tables", [
    ["USM", "Haller Desk 175", 720, null, ["anthracite", "cable tray", "light marks"]],
    ["IKEA", "Stockholm Walnut Table", 230, null, ["extension", "few rings", "2016"]],
  ]),
  ...kindsOf("Lamps", [
    ["Louis Poulsen", "PH 5", 540, 35, ["classic white", "1980s", "new cord"], { era: "1980s" }],
    [
      "Anglepoise",
      "Model 1227",
      160,
      20,
      ["racing green", "stepped base", "rewired"],
      { era: "1960s" },
    ],
    ["Kaiser Idell", "6556", 210, 22, ["black", "scissor arm", "patina"], { era: "1950s" }],
  ]),
  ...kindsOf("Kitchen machines", [
    ["KitchenAid", "Artisan 5KSM175", 290, 28, ["two bowls", "red", "serviced"]],
    ["Rancilio", "Silvia", 380, 30, ["PID", "descaled", "naked portafilter"]],
    ["Baratza", "Encore", 95, 14, ["new burrs", "boxed", "quiet"]],
  ]),
  ...kindsOf("Ceramics", [
    [
      "Rosenthal",
      "Studio-Line Vase",
      85,
      14,
      ["signed", "matt white", "no chips"],
      { era: "1970s" },
    ],
    ["Wedgwood", "Jasperware Planter", 60, 13, ["blue", "marked", "hairline"], { era: "1960s" }],
    ["Arabia", "Ruska Tea Set", 110, 20, ["six cups", "stamped", "one chip"], { era: "1970s" }],
    [
      "Studio Pottery",
      "Stoneware Bowl",
      34,
      12,
      ["ash glaze", "signed", "handmade"],
      { era: "1980s" },
    ],
  ]),
];
