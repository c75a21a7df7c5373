import { type PageWords, phrases } from "./page-words";

export const nl: PageWords = {
  price: phrases("prijs | vraagprijs | verkoopprijs | nu | onze prijs | nu voor"),
  buyNow: phrases("direct kopen | koop nu | nu kopen"),
  bid: phrases("huidig bod | hoogste bod | startbod | bod | bieden vanaf | openingsbod"),
  soldFor: phrases("verkocht voor"),
  formerBefore:
    phrases(`was | adviesprijs | nieuwprijs | nieuw | van | winkelprijs | oorspronkelijke prijs
    | waarde | gekost | kostte | normaal | voorheen | np`),
  formerAfter: phrases("nieuwprijs | nieuw | adviesprijs | waarde"),
  rateAfter:
    phrases(`maand | per maand | p m | week | per week | dag | per dag | jaar | per jaar | kg | per kg
    | m2 | uur | per uur`),
  rateBefore: phrases("per maand | maandelijks | termijnen van | huur | leasen vanaf"),
  shipping:
    phrases(`verzending | verzendkosten | bezorging | verzenden | porto | bezorgkosten | pakket
    | postnl | plus verzendkosten | versturen`),
  fee: phrases(`borg | kosten | kopersbescherming | inclusief kopersbescherming | verzekering
    | aanbetaling | servicekosten`),
  saving: phrases("bespaar | korting | voordeel | je bespaart | kortingscode"),
  bound: phrases(`vanaf | tot | tussen | meer dan | minder dan | minimaal | maximaal
    | bij bestellingen boven | boven`),
  each: phrases("per stuk | stuk | p st | elk"),
  silent:
    phrases(`bieden | of bieden | vaste prijs | incl btw | excl btw | inclusief btw | t e a b | o b o
    | onderhandelbaar | gratis verzending | gratis verzonden`),
  gift: phrases("gratis | gratis af te halen | weggeven | gratis ophalen"),
  onRequest: phrases(
    `prijs op aanvraag | op aanvraag | n o t k | notk | bieden | zie omschrijving | ruilen`,
  ),
  freeShipping:
    phrases(`gratis verzending | gratis bezorging | gratis verzonden | inclusief verzending
    | verzendkosten inbegrepen | gratis verzenden`),
  pickupOnly:
    phrases(`alleen ophalen | ophalen | afhalen | alleen afhalen | ophalen alleen | zelf ophalen
    | niet verzenden`),
  conditionLabels: phrases("conditie | staat | toestand"),
  placeLabels: phrases("locatie | plaats | woonplaats"),
  sellerLabels: phrases("verkoper | verkocht door | aanbieder | adverteerder"),
  brandLabels: phrases("merk | fabrikant"),
  descriptionLabels: phrases(
    `beschrijving | omschrijving | productbeschrijving | kenmerken en beschrijving`,
  ),
  otherLabels:
    phrases(`kenmerken | levering | betaling | retourneren | reviews | categorie | kleur | maat | delen
    | bericht | bod plaatsen | advertentienummer | prijs | sinds | weergaven | koopinformatie`),
  otherItems: phrases(`vergelijkbare advertenties | vergelijkbare producten | andere advertenties
    | meer van deze verkoper | misschien vind je dit ook leuk | anderen bekeken ook
    | aanbevolen voor jou | gesponsord | bekijk ook | andere bekeken ook
    | soortgelijke artikelen | meer advertenties | gerelateerde producten
    | anderen kochten ook | meer van deze adverteerder`),
  sold: phrases("verkocht | uitverkocht | artikel verkocht"),
  soldPhrases: phrases("dit artikel is verkocht | is al verkocht | is verkocht"),
  gonePhrases: phrases(`niet meer beschikbaar | advertentie verwijderd | advertentie is verlopen
    | niet op voorraad | is beeindigd | is verwijderd`),
  invitations:
    phrases(`in winkelwagen | in winkelmand | kopen | bod plaatsen | bericht | stuur bericht
    | doe een bod | direct kopen | contact opnemen | bieden | bestellen`),
  signIn: phrases("inloggen | aanmelden | pagina niet gevonden | toegang geweigerd"),
};
