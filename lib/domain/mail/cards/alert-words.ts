const SEARCH = String.raw`["'“„«]?\s?(?<search>.{1,120}?)\s?["'”“»]?`;
const NEW = "new|fresh|neue[rsn]?|nouve(?:lle|au)(?:s|x)?|nuov[ieao]|nuev[oa]s?|nieuwe|nowe|nya";
const THINGS =
  "items?|listings?|results?|matches|finds|ads?|posts?|gear|artikel|angebote?|treffer|anzeigen?|ergebnisse|articles?|annonces?|résultats?|articoli|annunci|risultati|artículos?|anuncios?|resultados?|advertenties|ogłoszenia|przedmioty|annonser";

/** Subjects and headings that say "here is what your saved search found", in the senders' languages. */
export const SEARCH_ALERTS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:\d+\s+|we found (?:\d+ )?)?(?:${NEW})!?\s+(?:${THINGS})\s+(?:for|matching|in|on|für|zu|auf|pour|per|para|voor|dla|för)\s+(?:your|deine[rnm]?|ihre[rnm]?|votre|ta|la tua|tu|je|twojego)?\s?(?:saved search|search|gespeicherte[nr]? suche|suchauftrag|suche|recherche(?: enregistrée| sauvegardée)?|ricerca(?: salvata)?|búsqueda(?: guardada)?|zoekopdracht|wyszukiwania)?\s*:?\s*${SEARCH}$`,
    "iu",
  ),
  new RegExp(
    String.raw`^${SEARCH}\s*[:–—-]\s*(?:\d+\s+)?(?:${NEW})\s+(?:${THINGS})\b.{0,60}$`,
    "iu",
  ),
  new RegExp(String.raw`^(?:\d+\s+)(?:${NEW})\s+(?:${THINGS})\b.{0,60}$`, "iu"),
  new RegExp(
    String.raw`^(?:saved search|search alert|suchagent|suchauftrag)\s*:?\s*${SEARCH}$`,
    "iu",
  ),
];

/** The price of something watched or liked has fallen. */
export const PRICE_DROP_ALERTS: readonly RegExp[] = [
  /^(?:.{0,40}\s)?price (?:drop|dropped|cut|reduced)\b.{0,160}$/iu,
  /^(?:.{0,80}\s)?(?:preis gesenkt|preissenkung|reduziert)\b.{0,160}$/iu,
  /^(?:.{0,80}\s)?(?:baisse de prix|prix réduit|prezzo ribassato|bajada de precio|obniżka ceny)(?!\p{L}).{0,160}$/iu,
];

/** Subjects of mails that show listings and are not about finding any. */
export const OTHER_MAILS: readonly RegExp[] = [
  /\b(?:order|receipt|invoice|payment|refund|shipped|delivered|delivery|tracking|return|password|sign[- ]in|verify|verification|security|feedback|review|message|question|offer (?:received|accepted|declined)|you won|you sold|has sold|congratulations|policy|terms)\b/iu,
  /(?:^|[^\p{L}])(?:bestellung|rechnung|zahlung|versandt|verschickt|geliefert|lieferung|passwort|anmeldung|sicherheit|bewertung|nachricht|anfrage|gekauft|verkauft|commande|facture|paiement|expédié|livraison|message|mot de passe|ordine|pagamento|spedito|messaggio|pedido|pago|enviado|mensaje|zamówienie|płatność|wiadomość)(?!\p{L})/iu,
];

/** Above what a mail suggests besides what was searched for. */
export const SUGGESTIONS =
  /^(?:(?:similar|related|sponsored|recommended|suggested|popular)\b.{0,60}|more (?:like this|to love|items|from).{0,60}|you may also like.{0,40}|you might (?:also )?like.{0,40}|picked for you.{0,40}|recently viewed.{0,40}|ähnliche.{0,60}|empfehlungen.{0,60}|das könnte (?:dir|ihnen).{0,60}|gesponserte.{0,60}|vous aimerez aussi.{0,40}|articles similaires.{0,40}|suggestions.{0,40}|potrebbe(?:ro)? piacerti.{0,40}|te puede gustar.{0,40}|podobne.{0,40})$/iu;
