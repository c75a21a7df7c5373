import { kindsOf } from "./kind";

export const MUSIC_KINDS = [
  ...kindsOf("Electric guitars", [
    ["Fender", "Player Stratocaster", 620, 45, ["maple neck", "gig bag", "2020", "new strings"]],
    ["Fender", "American Professional II Telecaster", 1_290, 50, ["hard case", "2021", "rosewood"]],
    ["Gibson", "Les Paul Standard 50s", 1_990, 60, ["with case", "2019", "top wrapped"]],
    ["Gibson", "SG Standard", 1_190, 55, ["2018", "soft case", "small dings"]],
    ["Epiphone", "Casino", 520, 45, ["with case", "2016", "refretted"]],
    ["Ibanez", "RG550", 780, 45, ["Japan", "2018", "edge tremolo"]],
    ["PRS", "SE Custom 24", 610, 45, ["gig bag", "2022", "locking tuners"]],
    ["Squier", "Classic Vibe 60s Jazzmaster", 360, 45, ["mastery bridge", "2021", "setup done"]],
  ]),
  ...kindsOf("Acoustic guitars", [
    ["Martin", "D-18", 2_050, 65, ["2017", "with case", "one crack repaired"]],
    ["Taylor", "GS Mini", 430, 50, ["gig bag", "mahogany", "2020"]],
    ["Yamaha", "FG830", 240, 45, ["rosewood back", "beginner set", "low action"]],
  ]),
  ...kindsOf("Bass guitars", [
    ["Fender", "Player Precision Bass", 590, 55, ["flatwounds", "2019", "gig bag"]],
    ["Music Man", "StingRay", 1_350, 60, ["2005", "with case", "three band"]],
  ]),
  ...kindsOf("Guitar amplifiers", [
    ["Fender", "Blues Junior IV", 480, 60, ["cover included", "new tubes", "2020"]],
    ["Vox", "AC15C1", 560, 70, ["greenback", "2018", "footswitch"]],
    ["Marshall", "JCM800 2203", 1_850, null, ["1984", "serviced", "head only"]],
    ["Roland", "JC-40", 430, 60, ["boxed", "quiet fan", "2021"]],
  ]),
  ...kindsOf("Effects pedals", [
    ["Boss", "CE-2 Chorus", 215, 9, ["Japan 1982", "green label", "serviced"]],
    ["Boss", "DD-7 Digital Delay", 110, 8, ["boxed", "velcro", "2014"]],
    ["Strymon", "Timeline", 300, 12, ["with power supply", "boxed", "latest firmware"]],
    ["Strymon", "BigSky", 345, 12, ["boxed", "one owner", "velcro on the back"]],
    ["Ibanez", "Tube Screamer TS9", 105, 8, ["reissue", "boxed", "Japan"]],
    ["Electro-Harmonix", "Memory Man Deluxe", 240, 14, ["large box", "original supply", "2008"]],
    ["ProCo", "RAT 2", 65, 8, ["2010", "flat box", "LM308"]],
    ["JHS", "Morning Glory V4", 130, 9, ["boxed", "red remote", "mint"]],
  ]),
  ...kindsOf("Synthesizers", [
    ["Roland", "Juno-106", 1_720, 120, ["1984", "voice chips replaced", "serviced"]],
    ["Korg", "minilogue", 395, 30, ["boxed", "decksaver cover", "2017"]],
    ["Moog", "Subsequent 37", 1_150, 45, ["boxed", "dust cover", "2019"]],
    ["Elektron", "Digitakt", 520, 20, ["boxed", "1.51", "protector lid"]],
  ]),
  ...kindsOf("Microphones", [
    ["Shure", "SM7B", 290, 12, ["boxed", "with stand", "2021"]],
    ["Neumann", "TLM 103", 740, 20, ["wooden box", "shock mount", "nickel"]],
  ]),
  ...kindsOf("Turntables", [
    ["Technics", "SL-1200MK2", 640, 55, ["serviced", "dust cover", "new cartridge"]],
    ["Rega", "Planar 3", 520, 40, ["walnut", "elys cartridge", "boxed"]],
  ]),
  ...kindsOf("Headphones", [
    ["Sennheiser", "HD 650", 265, 11, ["new pads", "boxed", "balanced cable"]],
    ["Sony", "WH-1000XM4", 158, 9, ["with case", "new ear pads", "boxed"]],
    ["Beyerdynamic", "DT 770 Pro", 95, 9, ["80 ohm", "new cushion", "coiled cable"]],
  ]),
];
