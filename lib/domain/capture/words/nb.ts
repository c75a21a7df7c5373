import { type PageWords, phrases } from "./page-words";

/** Norwegian, and Danish where it differs. */
export const nb: PageWords = {
  price: phrases("pris | prisantydning | selges for | na | var pris"),
  buyNow: phrases("kjøp na | køb nu"),
  bid: phrases("høyeste bud | gjeldende bud | høgeste bud | højeste bud | startbud"),
  soldFor: phrases("solgt for | sluttpris"),
  formerBefore:
    phrases(`før | førpris | veiledende | veil pris | nypris | ny | ord pris | kostet | verdi
    | vejl pris | normalpris | tidligere pris`),
  formerAfter: phrases("nypris | ny | veiledende"),
  rateAfter:
    phrases(`mnd | maned | per maned | pr mnd | pr maned | pr md | md | uke | uge | dag | ar | kg
    | m2 | time`),
  rateBefore: phrases("manedspris | manedsbeløp | leie | leje | avdrag | per maned | pr maned"),
  shipping: phrases("frakt | levering | fragt | porto | sending | forsendelse | posten | bring"),
  fee: phrases("depositum | gebyr | trygg betaling | forsikring | fiks ferdig"),
  saving: phrases("spar | rabatt | rabat | du sparer"),
  bound: phrases("fra | opp til | op til | til | mellom | mellem | minst | mindst | over | under"),
  each: phrases("stk | per stk | pr stk | stykket"),
  silent:
    phrases(`fast pris | eller bud | inkl mva | inkl moms | høyestbydende | kan diskuteres | prutbar
    | gratis frakt`),
  gift: phrases("gis bort | gratis | gives væk | bortgives | gis bort gratis"),
  onRequest: phrases("pris pa forespørsel | pris etter avtale | spør om pris | bud"),
  freeShipping: phrases(
    "gratis frakt | gratis fragt | frakt inkludert | inkl frakt | fri fragt | gratis levering",
  ),
  pickupOnly: phrases(`kun henting | ma hentes | hentes | kun afhentning | afhentning | skal hentes
    | kan ikke sendes`),
  conditionLabels: phrases("tilstand | varens tilstand | stand"),
  placeLabels: phrases("sted | plassering | beliggenhet | lokation | hentes i"),
  sellerLabels: phrases("selger | sælger | selges av | sælges af | annonsør"),
  brandLabels: phrases("merke | mærke | produsent | producent"),
  descriptionLabels: phrases("beskrivelse | om varen | varebeskrivelse | produktbeskrivelse"),
  otherLabels:
    phrases(`levering | betaling | kategori | farge | farve | størrelse | del | send melding
    | send besked | finn kode | annonseinformasjon | rapporter annonse | anmeldelser
    | egenskaper | pris | kjøp na | spesifikasjoner`),
  otherItems: phrases(`lignende annonser | lignende produkter | lignende varer | andre annonser
    | flere annonser fra selger | flere annoncer fra sælger | anbefalt for deg
    | anbefalt til deg | du liker kanskje ogsa | maske kan du ogsa lide | andre sa ogsa pa
    | relaterte produkter | mer som dette`),
  sold: phrases("solgt | utsolgt | udsolgt"),
  soldPhrases: phrases("er solgt | har blitt solgt | er allerede solgt"),
  gonePhrases:
    phrases(`ikke lenger tilgjengelig | ikke længere tilgængelig | annonsen er inaktiv | er slettet
    | er utløpt | ikke pa lager`),
  invitations:
    phrases(`send melding | send besked | kjøp na | køb nu | legg i handlekurv | læg i kurv
    | legg i handlekurven | gi bud | byd | ring | kontakt selger | kontakt sælger
    | legg inn bud | til salgs`),
  signIn: phrases("logg inn | log ind | siden finnes ikke | ingen tilgang"),
};
