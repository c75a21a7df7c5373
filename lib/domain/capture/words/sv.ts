import { type PageWords, phrases } from "./page-words";

export const sv: PageWords = {
  price: phrases("pris | forsaljningspris | nu | begart pris | nu endast | utropspris"),
  buyNow: phrases("kop nu | kop direkt"),
  bid: phrases("ledande bud | aktuellt bud | utropspris | hogsta bud"),
  soldFor: phrases("sald for | slutpris"),
  formerBefore:
    phrases(`ord pris | ordinarie pris | nypris | tidigare pris | forr | rek pris | ny | varde | fore
    | forpris | nypris ca | foer`),
  formerAfter: phrases("nypris | ordinarie | ny"),
  rateAfter: phrases(
    `man | manad | per manad | i manaden | vecka | dag | ar | kg | m2 | tim | mnd | maned`,
  ),
  rateBefore: phrases("per manad | manadskostnad | delbetala fran | hyra | avbetalning"),
  shipping: phrases(
    `frakt | leverans | porto | fraktkostnad | levering | fragt | postnord | schenker`,
  ),
  fee: phrases("deposition | avgift | koparskydd | kopskydd | forsakring | handpenning"),
  saving: phrases("spara | rabatt | du sparar | spar | presentkort"),
  bound: phrases("fran | upp till | over | under | minst | hogst | mellan | fra"),
  each: phrases("styck | per styck | st | stk | pr stk"),
  silent:
    phrases(`fast pris | hogstbjudande | inkl moms | ink moms | eller bud | kan diskuteras | fri frakt
    | prutman`),
  gift: phrases("bortskankes | skankes | gis bort | gives vaek | gis bort gratis"),
  onRequest: phrases("pris pa begaran | pris pa forfragan | hogstbjudande | offert"),
  freeShipping: phrases("fri frakt | gratis frakt | frakt ingar | inkl frakt | gratis fragt"),
  pickupOnly:
    phrases(`endast avhamtning | endast upphamtning | hamtas | avhamtning | kan hamtas | kun afhentning
    | kun henting`),
  conditionLabels: phrases("skick | tilstand | varans skick"),
  placeLabels: phrases("plats | ort | finns i | sted"),
  sellerLabels: phrases("saljare | saljs av | annonsor | selger | saelger"),
  brandLabels: phrases("marke | varumarke | tillverkare | maerke"),
  descriptionLabels: phrases("beskrivning | beskrivelse | produktbeskrivning"),
  otherLabels: phrases(`frakt | betalning | omdomen | egenskaper | kategori | farg | storlek | dela
    | skicka meddelande | kop nu | pris | annonsnummer | anmal | visningar`),
  otherItems:
    phrases(`liknande annonser | liknande objekt | liknande produkter | du kanske ocksa gillar
    | fler annonser | fler annonser fran saljaren | rekommenderas | andra tittade pa
    | fler objekt fran saljaren | lignende annonser | relaterade produkter`),
  sold: phrases("sald | salt | slutsald | solgt | udsolgt"),
  soldPhrases: phrases("ar sald | har salts | er solgt"),
  gonePhrases:
    phrases(`annonsen har tagits bort | ar inte langre tillganglig | auktionen ar avslutad
    | finns inte i lager | er ikke laengere tilgaengelig | annonsen finns inte`),
  invitations:
    phrases(`lagg i varukorg | lagg i varukorgen | kop nu | skicka meddelande | lagg bud | meddelande
    | kontakta saljaren | kop | lag i kurv | ring`),
  signIn: phrases("logga in | sidan hittades inte | atkomst nekad"),
};
