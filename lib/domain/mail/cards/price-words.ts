/** Words that may stand beside a price without changing what it means, in the languages of the senders. */
export const PRICE_LABELS =
  /^(?:(?:price|preis|prix|prezzo|precio|prijs|cena|now|jetzt|nur|asking|current bid|current price|starting bid|aktuelles gebot|buy it now|sofort-kaufen|sale price|new price|neuer preis|nouveau prix|nuevo precio)\s*:?\s*)+/i;

export const PRICE_SUFFIXES =
  /(?:[\s,·|/()-]*(?:vb|vhb|verhandlungsbasis|festpreis|obo|or best offer|oder preisvorschlag|o\.b\.o\.|buy it now|sofort-kaufen|firm|each|usd|ono|non négociable|\+ shipping))+$/i;

export const FREE_WORDS =
  /^(?:price:\s*)?(?:free|free!|gratis|kostenlos|zu verschenken|gratuit|à donner|za darmo|gratuito|\$0|0 €)$/i;

/** The seller names no price: an answer, and not a price of zero. */
export const NO_PRICE_WORDS =
  /^(?:vb|vhb|auf anfrage|preis auf anfrage|price on request|make an offer|tausch|zu tauschen)$/i;

export const OLD_PRICE_LABELS =
  /^(?:(?:was|before|originally|original price|old price|statt|vorher|bisher|alter preis|uvp|avant|ancien prix|antes|prima|było)\s*:?\s*)/i;

/** "dropped from $500 to $450", "von 80 € auf 65 €", "de 30 € à 25 €". */
export const FROM_TO =
  /\b(?:from|von|de|da|od)\s+(.{1,24}?)\s+(?:to|auf|à|a|do)\s+(.{1,24}?)[.!]?$/i;
