import { type PageWords, phrases } from "./page-words";

export const it: PageWords = {
  price: phrases("prezzo | prezzo di vendita | ora | il nostro prezzo | prezzo richiesto"),
  buyNow: phrases("compralo subito | acquista ora | compra subito"),
  bid: phrases("offerta attuale | base d asta | offerta di partenza | offerta piu alta"),
  soldFor: phrases("venduto a | venduto per | prezzo finale | aggiudicato"),
  formerBefore:
    phrases(`prima | prezzo originale | anziche | invece di | listino | prezzo di listino | nuovo
    | valore | pagato | prezzo consigliato | costo`),
  formerAfter: phrases("nuovo | valore | di listino | prezzo originale | da nuovo"),
  rateAfter: phrases(
    `mese | al mese | mensili | settimana | giorno | al giorno | anno | kg | al kg | m2 | ora`,
  ),
  rateBefore: phrases("al mese | rate da | rata | affitto | canone | 3 rate da"),
  shipping: phrases(`spedizione | spese di spedizione | consegna | spedizione da | costo spedizione
    | piu spedizione`),
  fee: phrases(`cauzione | commissione | protezione acquisti | include la protezione acquisti
    | assicurazione | acconto | deposito`),
  saving: phrases("risparmi | sconto | risparmia | buono | scontato di"),
  bound: phrases("a partire da | fino a | tra | oltre | meno di | minimo | massimo | superiori a"),
  each: phrases("cad | cadauno | ciascuno | al pezzo | l uno | pezzo"),
  silent: phrases(`trattabile | trattabili | non trattabile | iva inclusa | iva incl | prezzo fisso
    | o migliore offerta | spedizione inclusa | spedizione gratuita`),
  gift: phrases("gratis | regalo | in regalo | si regala | regalasi"),
  onRequest: phrases(
    `prezzo su richiesta | su richiesta | trattativa riservata | contattare per il prezzo`,
  ),
  freeShipping:
    phrases(`spedizione gratuita | spedizione gratis | spedizione inclusa | consegna gratuita
    | spese di spedizione incluse`),
  pickupOnly:
    phrases(`solo ritiro | ritiro a mano | solo ritiro a mano | consegna a mano | solo ritiro in zona
    | ritiro di persona | no spedizione`),
  conditionLabels:
    phrases(`condizione | condizioni | stato | condizione dell oggetto | stato dell oggetto
    | condizioni dell oggetto`),
  placeLabels: phrases(
    `luogo | localita | citta | luogo in cui si trova l oggetto | posizione | comune`,
  ),
  sellerLabels: phrases("venditore | venduto da | negozio | inserzionista"),
  brandLabels: phrases("marca | brand | produttore | marchio"),
  descriptionLabels: phrases(
    `descrizione | dettagli | descrizione dell oggetto | descrizione prodotto`,
  ),
  otherLabels:
    phrases(`spedizione | pagamento | restituzione | recensioni | caratteristiche | categoria | colore
    | taglia | segnala | condividi | contatta | acquista | prezzo | modello | pubblicato
    | caricato`),
  otherItems:
    phrases(`articoli simili | annunci simili | prodotti simili | potrebbe interessarti anche
    | potrebbe piacerti anche | altri annunci | altri oggetti del venditore
    | armadio dell utente | chi ha visto questo ha visto anche | consigliati per te
    | sponsorizzato | annunci correlati | oggetti simili | prodotti correlati`),
  sold: phrases("venduto | venduta | esaurito | articolo venduto"),
  soldPhrases: phrases("questo articolo e stato venduto | e stato venduto | gia venduto"),
  gonePhrases:
    phrases(`non e piu disponibile | non piu disponibile | inserzione scaduta | annuncio scaduto
    | non disponibile | inserzione terminata | e stato rimosso`),
  invitations:
    phrases(`aggiungi al carrello | acquista | acquista ora | compralo subito | fai un offerta
    | contatta | contatta il venditore | invia messaggio | proponi prezzo | messaggio`),
  signIn: phrases("accedi | pagina non trovata | accesso negato"),
};
