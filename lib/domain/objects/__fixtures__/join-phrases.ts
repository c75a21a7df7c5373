import type { Half } from "./join-catalogue";

export type Tongue = "en" | "de";

/** What people write under a thing, by what it is about. Slots: {thing} {n} {m} {who} {room} {month} {part}. */
type Theme = "state" | "why" | "story" | "included" | "way" | "terms";

const PHRASES: Readonly<Record<Theme, Readonly<Record<Tongue, readonly string[]>>>> = {
  state: {
    en: [
      "There is a {n} mm scratch near the left edge, otherwise the {thing} looks good.",
      "Cosmetically I would give it {n} out of ten, see the last picture for the dent.",
      "Works exactly as it should, tested again on {month} {n}.",
      "Some wear from {m} years of normal use but nothing that affects how it works.",
      "Barely a mark on it, it has spent most of its life in the {room}.",
      "One corner is a bit scuffed from the move {m} months ago.",
      "Fully working, I cleaned it thoroughly and checked everything twice.",
      "The {thing} has a small sticker residue on the back which should come off.",
      "Honest condition: used about {n} times, a few hairlines under direct light.",
      "Everything functions, the only flaw is a slightly faded logo.",
      "Has been serviced in {month} for {n} and runs like on day one.",
      "Light patina, no cracks, no repairs, always handled with care.",
    ],
    de: [
      "Am linken Rand ist ein etwa {n} mm langer Kratzer, sonst sieht alles gut aus.",
      "Optisch würde ich {n} von 10 geben, die Delle sieht man auf dem letzten Bild.",
      "Funktioniert einwandfrei, zuletzt am {n}. {month} ausprobiert.",
      "Übliche Gebrauchsspuren nach {m} Jahren, die Funktion ist nicht beeinträchtigt.",
      "Kaum Spuren, stand die meiste Zeit im {room}.",
      "Eine Ecke ist vom Umzug vor {m} Monaten leicht angestoßen.",
      "Voll funktionsfähig, gründlich gereinigt und zweimal geprüft.",
      "Hinten sind noch Reste von einem Aufkleber, gehen sicher ab.",
      "Ehrlich gesagt etwa {n} Mal benutzt, feine Kratzer nur im Gegenlicht.",
      "Alles geht, nur das Logo ist etwas verblasst.",
      "Wurde im {month} für {n} Euro gewartet und läuft wie am ersten Tag.",
      "Leichte Patina, keine Risse, nie repariert, immer gepflegt.",
    ],
  },
  why: {
    en: [
      "Selling because {who} gave me a newer one for my birthday.",
      "We are moving to a smaller flat in {month} and it has to go.",
      "I simply never find the time to use it anymore.",
      "Upgraded last {month}, so this one is looking for a new home.",
      "It was a present from {who} but not really my thing.",
      "Need the space in the {room} for the baby.",
      "I am changing hobbies and want to finance a kayak.",
      "My {who} decided that two of these are one too many.",
      "Doctor says I have to stop, so everything is for sale.",
      "Bought it for a project that ended after {m} months.",
    ],
    de: [
      "Verkaufe, weil ich von {who} ein neueres Modell bekommen habe.",
      "Wir ziehen im {month} in eine kleinere Wohnung, daher muss es weg.",
      "Ich komme einfach nicht mehr dazu, es zu nutzen.",
      "Habe im {month} aufgerüstet, deshalb sucht es ein neues Zuhause.",
      "War ein Geschenk von {who}, ist aber nicht meins.",
      "Wir brauchen den Platz im {room} für das Kinderbett.",
      "Ich wechsle das Hobby und will mir ein Kajak kaufen.",
      "Laut {who} sind zwei davon eins zu viel.",
      "Aus gesundheitlichen Gründen trenne ich mich von allem.",
      "Gekauft für ein Projekt, das nach {m} Monaten vorbei war.",
    ],
  },
  story: {
    en: [
      "I got it {m} years ago from a shop that has since closed, receipt from {month} is there.",
      "Second owner, the first was a retired teacher from the next village.",
      "It has been to {n} concerts and one wedding with us.",
      "Originally ordered from Japan, which took {m} weeks.",
      "My grandfather kept it in his {room} under a blanket.",
      "It replaced an older one that {who} dropped down the stairs.",
      "Used mostly on Sundays, always by one person.",
      "I learned everything on it, so it hurts a little to let it go.",
      "It came with me through {m} flats and never let me down.",
      "Picked it up at an estate sale in {month} and restored it over {n} evenings.",
    ],
    de: [
      "Vor {m} Jahren in einem Laden gekauft, den es nicht mehr gibt, Rechnung vom {month} liegt bei.",
      "Zweitbesitz, der erste war ein pensionierter Lehrer aus dem Nachbarort.",
      "War mit uns auf {n} Konzerten und einer Hochzeit.",
      "Damals in Japan bestellt, hat {m} Wochen gedauert.",
      "Mein Opa hatte es unter einer Decke in seinem {room}.",
      "Kam als Ersatz, nachdem {who} das alte die Treppe runterfallen ließ.",
      "Meist nur sonntags benutzt, immer von einer Person.",
      "Ich habe darauf alles gelernt, der Abschied fällt etwas schwer.",
      "Hat {m} Wohnungen mit mir erlebt und mich nie im Stich gelassen.",
      "Im {month} aus einer Haushaltsauflösung geholt und an {n} Abenden hergerichtet.",
    ],
  },
  included: {
    en: [
      "You get the {thing}, the {part} and the paperwork.",
      "Comes with the {part}, the outer box is long gone.",
      "Included are the {part} and {m} small spare bits I found.",
      "What you see in the pictures is what you get, the {part} too.",
      "The {part} is there, the manual can be downloaded.",
      "I will throw in the {part} for whoever comes first.",
    ],
    de: [
      "Dabei sind das Gerät selbst, {part} und die Papiere.",
      "Mit {part}, der Karton ist leider schon entsorgt.",
      "Dazu gibt es {part} und {m} Kleinteile, die ich noch gefunden habe.",
      "Verkauft wird, was auf den Bildern zu sehen ist, auch {part}.",
      "{part} ist vorhanden, die Anleitung gibt es im Netz.",
      "Wer zuerst kommt, bekommt {part} dazu.",
    ],
  },
  way: {
    en: [
      "Pick up in the evening or I post it for {n}.",
      "Can be seen any weekday after {n} o'clock, ring at the side door.",
      "Posting is possible, insured, within {m} days.",
      "Collection preferred, I can help carry it to the car.",
      "Viewing welcome, there is parking in the yard.",
      "Message me for more pictures, I answer within {m} hours.",
    ],
    de: [
      "Abholung abends oder Versand für {n} Euro.",
      "Ansehen geht werktags nach {n} Uhr, bitte an der Seitentür klingeln.",
      "Versand versichert innerhalb von {m} Tagen möglich.",
      "Am liebsten Abholung, ich helfe beim Tragen.",
      "Besichtigung gern, Parkplatz im Hof.",
      "Mehr Bilder auf Anfrage, ich antworte in {m} Stunden.",
    ],
  },
  terms: {
    en: [
      "From a smoke free and pet free home.",
      "Private sale, therefore I accept no liability for defects of any kind.",
      "Price is firm, please do not ask for my last price.",
      "Cash on collection, no swaps and no time wasters please.",
    ],
    de: [
      "Tierfreier Nichtraucherhaushalt.",
      "Privatverkauf, keine Garantie, keine Rücknahme, unter Ausschluss jeglicher Gewährleistung.",
      "Festpreis, Fragen nach dem letzten Preis werden nicht beantwortet.",
      "Barzahlung bei Abholung, kein Tausch, keine Spaßanfragen.",
    ],
  },
};

/** Texts of makers and dealers, the same wherever the thing is offered new. */
export const DEALER_TEXTS: Readonly<Record<Tongue, readonly string[]>> = {
  en: [
    "Brand new {thing} in sealed packaging with full manufacturer warranty. Ships the same day from our warehouse. Visit our shop for more offers and combine your order to save on postage.",
    "New {thing}, official product, never opened. Our team has {n} years of experience and over {m} thousand happy customers. Returns within thirty days without questions.",
  ],
  de: [
    "Neues {thing} in versiegelter Verpackung mit voller Herstellergarantie. Versand noch am selben Tag aus unserem Lager. Besuchen Sie unseren Shop und sparen Sie Porto bei mehreren Artikeln.",
    "Fabrikneues {thing}, offizielle Ware, ungeöffnet. Unser Team hat {n} Jahre Erfahrung und über {m} Tausend zufriedene Kunden. Rückgabe innerhalb von dreißig Tagen ohne Angabe von Gründen.",
  ],
};

export const WHO: Readonly<Record<Tongue, readonly string[]>> = {
  en: ["my sister", "a friend", "my boss", "my uncle", "the neighbours", "my ex"],
  de: [
    "meiner Schwester",
    "einem Freund",
    "meinem Chef",
    "meinem Onkel",
    "den Nachbarn",
    "meiner Ex",
  ],
};
export const ROOMS: Readonly<Record<Tongue, readonly string[]>> = {
  en: ["hallway", "attic", "guest room", "office", "basement", "living room"],
  de: ["Flur", "Dachboden", "Gästezimmer", "Büro", "Keller", "Wohnzimmer"],
};
export const MONTHS: Readonly<Record<Tongue, readonly string[]>> = {
  en: ["January", "March", "April", "June", "August", "October"],
  de: ["Januar", "März", "April", "Juni", "August", "Oktober"],
};

/** The sentences of one half; terms are the same everywhere, as they are in life. */
export function phrasesOf(half: Half, theme: Theme, tongue: Tongue): readonly string[] {
  const all = PHRASES[theme][tongue];
  if (theme === "terms") return all;
  return all.filter((_, at) => at % 2 === (half === "develop" ? 0 : 1));
}

export const TITLE_PRAISE: Readonly<Record<Tongue, readonly string[]>> = {
  en: [
    "great condition",
    "like new",
    "must see",
    "barely used",
    "nice",
    "full set",
    "rare find",
    "bargain",
  ],
  de: [
    "top Zustand",
    "wie neu",
    "sehr gepflegt",
    "kaum benutzt",
    "schön",
    "komplett",
    "selten",
    "Schnäppchen",
  ],
};
