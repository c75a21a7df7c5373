import { type PageWords, phrases } from "./page-words";

export const de: PageWords = {
  price: phrases(`preis | verkaufspreis | festpreis | angebotspreis | jetzt | jetzt nur | nur noch
    | unser preis | kaufpreis | gesamtpreis | endpreis | preisvorstellung | aktionspreis`),
  buyNow: phrases("sofort kaufen | sofortkauf | sofort kaufen preis"),
  bid: phrases(`aktuelles gebot | hochstgebot | startgebot | startpreis | gebot | mindestgebot
    | derzeitiges gebot`),
  soldFor: phrases("verkauft fur | verkaufspreis | endpreis | zuschlag | erzielter preis"),
  formerBefore:
    phrases(`statt | uvp | uvp des herstellers | neupreis | np | np war | ehemals | fruher | vorher
    | listenpreis | ursprunglich | originalpreis | neu | bezahlt | gekostet | wert | neuwert
    | kostet neu | kostete | regular | alter preis | bisher | ladenpreis | streichpreis
    | gekauft fur | damals | niedrigster preis`),
  formerAfter: phrases(
    `neupreis | np | uvp | neu | wert | neuwert | gekostet | bezahlt | listenpreis`,
  ),
  rateAfter:
    phrases(`monat | mtl | monatlich | pro monat | im monat | woche | pro woche | tag | pro tag | jahr
    | pro jahr | stunde | pro stunde | kg | pro kg | qm | pro qm | m2 | meter | pro meter`),
  rateBefore:
    phrases(`monatlich | mtl | monatsrate | rate | raten zu | raten von | ratenzahlung | finanzierung
    | miete | kaltmiete | warmmiete | finanzieren ab | leasing`),
  shipping:
    phrases(`versand | versandkosten | porto | lieferung | zzgl versand | versand ab | lieferkosten
    | versandkosten ab | paket | packchen | hermes | dhl | dpd | spedition | zustellung
    | zzgl versandkosten | plus versand`),
  fee: phrases(`kaution | gebuhr | servicegebuhr | kauferschutz | inkl kauferschutz | versicherung | pfand
    | anzahlung | zuschlag | aufpreis | grundpreis | mwst`),
  saving: phrases(`spare | sparen | sie sparen | du sparst | gespart | rabatt | gutschein | nachlass
    | ersparnis | reduziert um | bonus | cashback | gunstiger`),
  bound:
    phrases(`ab | von | bis | bis zu | zwischen | uber | unter | mehr als | weniger als | mindestens
    | hochstens | mindestbestellwert | ab einem bestellwert von | bestellwert von
    | preisspanne`),
  each: phrases("pro stuck | je | je stuck | stuck | stk | pro stk"),
  silent:
    phrases(`vb | vhb | verhandlungsbasis | verhandelbar | fp | festpreis | fest | inkl mwst | inkl ust
    | inkl 19 mwst | zzgl mwst | nur | euro | oder gebot | bar | preisvorschlag
    | oder preisvorschlag | inkl versand | versandkostenfrei | kostenloser versand
    | inkl mwst zzgl versand | differenzbesteuert`),
  gift: phrases(
    `zu verschenken | verschenken | kostenlos | gratis | geschenkt | umsonst | verschenke`,
  ),
  onRequest:
    phrases(`preis auf anfrage | auf anfrage | vb | vhb | verhandlungsbasis | preis nach vereinbarung
    | kein preis | gegen gebot`),
  freeShipping:
    phrases(`kostenloser versand | versand kostenlos | versandkostenfrei | gratis versand
    | inkl versand | versand inklusive | kostenlose lieferung | gratisversand | versand gratis
    | kostenloser standardversand`),
  pickupOnly:
    phrases(`nur abholung | nur abholer | selbstabholung | nur selbstabholung | nur abholung moglich
    | selbstabholer | an selbstabholer | kein versand | abholung | nur an selbstabholer
    | nur personliche abholung`),
  conditionLabels: phrases("zustand | artikelzustand | produktzustand"),
  placeLabels: phrases(
    `standort | artikelstandort | ort | versand aus | abholort | standort des artikels`,
  ),
  sellerLabels: phrases("verkaufer | anbieter | verkauf durch | verkauft von | handler"),
  brandLabels: phrases("marke | hersteller"),
  descriptionLabels: phrases(`beschreibung | artikelbeschreibung | produktbeschreibung | details
    | artikelbeschreibung des verkaufers | produktdetails`),
  otherLabels: phrases(`versand | zahlung | ruckgabe | artikelmerkmale | merkmale | bewertungen
    | versand und zahlung | kategorie | art | farbe | grosse | anbieter | verkaufer
    | nachricht schreiben | anzeige melden | teilen | anzeigen id | anzeigennummer | preis
    | jetzt kaufen | in den warenkorb | technische daten | informationen zum verkaufer
    | material | hochgeladen`),
  otherItems: phrases(`ahnliche anzeigen | ahnliche artikel | ahnliche produkte | ahnliche angebote
    | das konnte dich auch interessieren | das konnte ihnen auch gefallen
    | das konnte dir auch gefallen | weitere anzeigen | weitere anzeigen des anbieters
    | andere anzeigen des anbieters | weitere artikel | weitere artikel des verkaufers
    | kunden kauften auch | kunden haben auch gekauft | zuletzt angesehen
    | gesponserte artikel | gesponsert | anzeigen von diesem anbieter | empfehlungen
    | empfehlungen fur dich | passend dazu | andere kunden sahen auch | artikel des mitglieds
    | mehr von diesem anbieter | mehr von diesem verkaufer | oft zusammen gekauft`),
  sold: phrases("verkauft | artikel verkauft | ausverkauft | bereits verkauft"),
  soldPhrases:
    phrases(`dieser artikel wurde verkauft | wurde verkauft | ist verkauft | ist bereits verkauft
    | ist leider verkauft`),
  gonePhrases:
    phrases(`nicht mehr verfugbar | wurde beendet | angebot beendet | anzeige ist nicht mehr
    | wurde geloscht | nicht mehr online | ist abgelaufen | nicht vorratig
    | dieses angebot wurde beendet | nicht auf lager | derzeit nicht verfugbar
    | anzeige geloscht`),
  invitations:
    phrases(`in den warenkorb | jetzt kaufen | sofort kaufen | nachricht schreiben | preis vorschlagen
    | anbieter kontaktieren | bieten | anfrage senden | verkaufer kontaktieren | direkt kaufen
    | auf die merkliste | merken | kaufen | angebot machen | preisvorschlag senden`),
  signIn:
    phrases(`anmelden | einloggen | zugriff verweigert | seite nicht gefunden | sicherheitsuberprufung
    | bitte bestatigen | ip bereich wurde vorubergehend gesperrt`),
};
