import type { Condition } from "./condition";

export type KnownCondition = Exclude<Condition, "unknown">;

type WordsOf = Readonly<Record<KnownCondition, string>>;

/**
 * What people and marketplaces call a condition, as `plainWords` gives it, divided by "|". "Used", "gebraucht" and
 * "refurbished" say nothing about the state of a thing, so they are in no list. A language is one more entry.
 */
const LANGUAGES: Readonly<Record<string, WordsOf>> = {
  en: {
    new: `new|brand new|brand new in box|new in box|new with box|new with tags|nib|bnib|nwt|
      nos|new old stock|sealed|new sealed|factory sealed|never used|unused`,
    open_box: `open box|new open box|new other|new other see details|new without tags|
      new without box|nwot|b stock|display model|ex display|demo model`,
    like_new: `like new|as new|mint|near mint|nm|used like new|pre owned like new|almost new|
      pristine|very good like new`,
    very_good: `very good|excellent|very good refurbished|excellent refurbished|vg|vg+|
      used very good|used excellent|pre owned excellent|lightly used`,
    good: "good|used good|good refurbished|pre owned good|gently used",
    fair: "fair|acceptable|used acceptable|used fair|pre owned fair|worn|well used|satisfactory",
    poor: "poor|bad|damaged|heavily used|heavily worn|used poor",
    for_parts: `for parts|parts only|for parts only|for parts or not working|for parts or repair|
      parts or repair|spares or repair|spares or repairs|spares repairs|not working|
      non functioning|nonfunctional|broken|faulty|defective|salvage|untested for parts`,
  },
  de: {
    new: `neu|nagelneu|fabrikneu|neu mit etikett|neu und unbenutzt|neu ovp|unbenutzt|
      ungeoffnet|versiegelt`,
    open_box: `geoffnet|neu geoffnet|neu sonstige|neu sonstige siehe artikelbeschreibung|
      neu ohne etikett|b ware|vorfuhrgerat|ausstellungsstuck`,
    like_new: "wie neu|neuwertig|fast neu|so gut wie neu",
    very_good: "sehr gut|ausgezeichnet|hervorragend|gebraucht sehr gut",
    good: "gut|gut erhalten|gebraucht gut|guter gebrauchter zustand",
    fair: `akzeptabel|in ordnung|befriedigend|gebraucht akzeptabel|gebrauchsspuren|
      deutliche gebrauchsspuren`,
    poor: "schlecht|beschadigt|stark gebraucht|stark abgenutzt|mangelhaft",
    for_parts: `defekt|kaputt|als ersatzteil|ersatzteile|als ersatzteil defekt|ersatzteile defekt|
      fur bastler|bastler|nicht funktionsfahig`,
  },
  fr: {
    new: `neuf|neuf avec etiquette|neuf avec etiquettes|etat neuf|jamais utilise|jamais porte|
      sous blister|scelle|neuf dans sa boite`,
    open_box: `neuf sans etiquette|neuf sans etiquettes|neuf autre|boite ouverte|
      neuf autre voir les details`,
    like_new: "comme neuf|quasi neuf|etat comme neuf|presque neuf",
    very_good: "tres bon etat|excellent etat|parfait etat|occasion tres bon etat",
    good: "bon etat|bon etat general|occasion bon etat",
    fair: `satisfaisant|etat satisfaisant|etat correct|correct|etat moyen|traces d usure|
      etat d usage|acceptable`,
    poor: "mauvais etat|abime|tres use|endommage",
    for_parts: `pour pieces|pour pieces detachees|pour pieces ou ne fonctionnant pas|en panne|
      hors service|hs|a reparer|ne fonctionne pas|pieces detachees`,
  },
  es: {
    new: `nuevo|nueva|a estrenar|sin estrenar|nuevo con etiquetas|nuevo con etiqueta|sin abrir|
      precintado|nuevo a estrenar`,
    open_box: "nuevo sin etiquetas|nuevo sin etiqueta|caja abierta|nuevo otro",
    like_new: "como nuevo|como nueva|casi nuevo|seminuevo",
    very_good: "muy bueno|muy buen estado|en muy buen estado|excelente|excelente estado",
    good: "bueno|buen estado|en buen estado|bastante usado|usado en buen estado",
    fair: "aceptable|satisfactorio|estado aceptable|en condiciones aceptables|lo ha dado todo",
    poor: "mal estado|danado|muy usado",
    for_parts: `para piezas|para piezas o no funciona|averiado|no funciona|roto|para reparar|
      por piezas`,
  },
  it: {
    new: `nuovo|nuova|mai usato|nuovo con cartellino|nuovo con etichette|sigillato|
      nuovo mai usato`,
    open_box: "nuovo senza cartellino|nuovo senza etichette|confezione aperta|nuovo altro",
    like_new: "come nuovo|come nuova|pari al nuovo|praticamente nuovo",
    very_good: "ottimo|ottime condizioni|ottimo stato|eccellente|eccellenti condizioni|molto buono",
    good: "buono|buone condizioni|buono stato|in buone condizioni|buono usato",
    fair: "discreto|discrete condizioni|accettabile|soddisfacente|condizioni accettabili",
    poor: "cattive condizioni|danneggiato|molto usato|pessime condizioni",
    for_parts: `per pezzi di ricambio|guasto|non funzionante|rotto|da riparare|per ricambi|
      per parti di ricambio o non funzionante`,
  },
  nl: {
    new: `nieuw|nieuw met kaartje|nieuw met prijskaartje|ongebruikt|nooit gebruikt|ongeopend|
      geseald`,
    open_box: "nieuw zonder kaartje|nieuw zonder prijskaartje|geopend|nieuw overig",
    like_new: "zo goed als nieuw|als nieuw|bijna nieuw|zgan",
    very_good: `heel goed|zeer goed|uitstekend|heel goede staat|in zeer goede staat|
      uitstekende staat`,
    good: "goed|goede staat|in goede staat|gebruikt goed",
    fair: "redelijk|redelijke staat|voldoende|gebruikssporen",
    poor: "slecht|slechte staat|beschadigd",
    for_parts: "defect|kapot|voor onderdelen|voor onderdelen of niet werkend|niet werkend",
  },
  pl: {
    new: "nowy|nowa|nowe|nowy z metka|fabrycznie nowy|nieuzywany|nieuzywane",
    open_box: "nowy bez metki|nowy inny|powystawowy",
    like_new: "jak nowy|jak nowa|jak nowe|idealny",
    very_good: "bardzo dobry|bardzo dobra|bardzo dobre|bardzo dobry stan",
    good: "dobry|dobra|dobre|dobry stan|uzywany dobry",
    fair: "zadowalajacy|zadowalajaca|zadowalajace|dostateczny|widoczne slady uzytkowania",
    poor: "zly|zly stan|uszkodzony lekko|mocno zuzyty",
    for_parts: "uszkodzony|uszkodzone|na czesci|niesprawny|do naprawy",
  },
  sv: {
    new: "ny|nytt|helt ny|ny med prislapp|oanvand|oanvant|nyskick",
    open_box: "ny utan prislapp|oppnad kartong",
    like_new: "som ny|som nytt|nastan ny",
    very_good: "mycket bra|mycket bra skick|utmarkt skick|mycket gott skick",
    good: "bra|bra skick|gott skick|i gott skick",
    fair: "okej|okej skick|acceptabelt skick|tydligt begagnat|slitet",
    poor: "daligt skick|skadad|mycket slitet",
    for_parts: "trasig|defekt|reservdelar|ur funktion|till reservdelar",
  },
};

const CONDITIONS = [
  "new",
  "open_box",
  "like_new",
  "very_good",
  "good",
  "fair",
  "poor",
  "for_parts",
] as const satisfies readonly KnownCondition[];

/** Every phrase with the condition it names; none is in two lists. */
export const CONDITION_WORDS: readonly {
  readonly words: string;
  readonly condition: KnownCondition;
}[] = Object.values(LANGUAGES).flatMap((language) =>
  CONDITIONS.flatMap((condition) =>
    language[condition].split("|").map((words) => ({ words: words.trim(), condition })),
  ),
);
