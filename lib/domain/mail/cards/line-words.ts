/** Lines that are the same with most senders. */
const CONDITIONS =
  "brand new(?: in box)?|new(?: \\(other\\)| other| with(?:out)? (?:tags|box)| in box|/never worn)?|like new|open box|mint|near mint|excellent|very good|good|fair|poor|acceptable|used(?: - (?:like new|excellent|very good|good|fair))?|pre-owned|refurbished|certified refurbished|for parts(?: or not working)?|non functioning|b-stock|neu(?: mit etikett| ohne etikett|wertig)?|wie neu|sehr gut|gut|zufriedenstellend|in ordnung|gebraucht|defekt|neuf(?: avec étiquette| sans étiquette)?|comme neuf|très bon état|bon état|satisfaisant|d'occasion|nuovo(?: con cartellino| senza cartellino)?|ottime condizioni|ottime|buone condizioni|buone|usato|nuevo(?: con etiquetas| sin etiquetas)?|como nuevo|muy bueno|bueno|satisfactorio|nowy(?: z metką| bez metki)?|bardzo dobry|dobry|zadowalający";

export const CONDITION_LINE = new RegExp(
  `^(?:(?:condition|item condition|zustand|artikelzustand|état|condizioni|estado|stan)\\s*:\\s*)?(${CONDITIONS})(?: condition| zustand)?$`,
  "iu",
);

/** "San Jose, CA", also with a distance behind. */
export const US_PLACE =
  /^(?:(?:listed )?in\s+|location:\s*)?([\p{L}.' -]{2,60},\s?[A-Z]{2})(?:\s*\(?\d+\s*(?:mi|miles|km)\.?(?: away)?\)?)?$/u;

export const BUTTON =
  /^(?:view(?: item| listing| now| on .{2,20}| deal| details)?|see (?:item|listing|it|more|details|on .{2,20})|buy(?: now| it)|shop now|save|saved|like|liked|watch|bid now|make (?:an )?offer|add to (?:cart|bag|watchlist)|message seller|details|new listing|new|neu|just listed|listed .{1,40}|posted .{1,40}|\d+ (?:minutes?|hours?|days?) ago|today.{0,20}|heute.{0,20}|gestern.{0,20}|zur anzeige|anzeige ansehen|ansehen|jetzt ansehen|artikel ansehen|voir(?: l['’]annonce| l['’]article)?|vedi(?: articolo)?|ver(?: artículo)?|zobacz(?: ogłoszenie)?|bekijk(?: artikel)?|sponsored|promoted|free returns|returns accepted|top rated(?: plus| seller)?|\d+ watchers?|\d+ likes?|♥ ?\d*|★.{0,20})$/iu;

export const SOLD_LINE = /^(?:sold|verkauft|vendu|venduto|vendido|sprzedane|verkocht)!?$/iu;
export const ENDED_LINE =
  /^(?:ended|listing ended|no longer available|ended by seller|beendet|nicht mehr verfügbar|reserviert nicht mehr|plus disponible)$/iu;
export const DROP_LINE =
  /^(?:price (?:drop(?:ped)?|reduced|cut)|reduced|preis gesenkt|reduziert|baisse de prix|prix réduit|prezzo ribassato|bajada de precio)(?:\s*[:!-]?\s*(?:by |um |de )?[-−–]?\s?\d+\s?%)?!?$/iu;
