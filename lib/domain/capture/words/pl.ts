import { type PageWords, phrases } from "./page-words";

export const pl: PageWords = {
  price: phrases("cena | cena sprzedazy | teraz | nasza cena"),
  buyNow: phrases("kup teraz"),
  bid: phrases("aktualna oferta | aktualna cena | cena wywolawcza | licytacja"),
  soldFor: phrases("sprzedano za"),
  formerBefore:
    phrases(`bylo | cena katalogowa | cena regularna | stara cena | poprzednia cena | nowy | nowa
    | wartosc | najnizsza cena | cena rynkowa | przed obnizka`),
  formerAfter: phrases("cena regularna | wartosc | nowy"),
  rateAfter: phrases(
    `miesiac | miesiecznie | mies | za miesiac | tydzien | dzien | rok | kg | m2 | godz`,
  ),
  rateBefore: phrases("rata | miesiecznie | rat po | raty od | wynajem | czynsz"),
  shipping:
    phrases(`dostawa | wysylka | koszt dostawy | koszty wysylki | przesylka | paczkomat | inpost
    | dostawa od`),
  fee: phrases(
    `kaucja | oplata | ochrona kupujacych | z ochrona kupujacych | ubezpieczenie | zaliczka`,
  ),
  saving: phrases("oszczedzasz | rabat | znizka | taniej"),
  bound: phrases(
    `od | do | powyzej | ponizej | minimum | maksimum | najnizsza cena z 30 dni przed obnizka`,
  ),
  each: phrases("za sztuke | szt | sztuka | za szt"),
  silent: phrases(
    `do negocjacji | brutto | netto | cena ostateczna | lub zamiana | z vat | darmowa dostawa`,
  ),
  gift: phrases("za darmo | oddam | oddam za darmo"),
  onRequest: phrases("cena do uzgodnienia | zapytaj o cene | cena na zapytanie"),
  freeShipping: phrases("darmowa dostawa | bezplatna dostawa | darmowa wysylka | wysylka gratis"),
  pickupOnly: phrases("tylko odbior osobisty | odbior osobisty | odbior wlasny"),
  conditionLabels: phrases("stan | stan przedmiotu"),
  placeLabels: phrases("lokalizacja | miejscowosc | miasto"),
  sellerLabels: phrases("sprzedajacy | sprzedawca | sprzedaje"),
  brandLabels: phrases("marka | producent"),
  descriptionLabels: phrases("opis | opis produktu | szczegoly"),
  otherLabels:
    phrases(`dostawa | platnosc | zwroty | opinie | parametry | kategoria | kolor | rozmiar | zglos
    | udostepnij | napisz wiadomosc | kup teraz | cena | dodane | model | wyswietlenia`),
  otherItems: phrases(`podobne ogloszenia | podobne produkty | podobne przedmioty | inne ogloszenia
    | inne ogloszenia uzytkownika | moze cie zainteresowac | zobacz takze | sponsorowane
    | polecane | inne oferty | szafa uzytkownika | klienci kupili tez`),
  sold: phrases("sprzedane | sprzedany | sprzedano | wyprzedane"),
  soldPhrases: phrases("zostal sprzedany | zostalo sprzedane"),
  gonePhrases:
    phrases(`juz niedostepne | ogloszenie nieaktualne | nie jest juz dostepne | ogloszenie wygaslo
    | oferta zakonczona | produkt niedostepny | brak w magazynie`),
  invitations:
    phrases(`do koszyka | dodaj do koszyka | kup teraz | napisz wiadomosc | wiadomosc | zlicytuj
    | zaproponuj cene | wyslij wiadomosc | zadzwon`),
  signIn: phrases("zaloguj sie | strona nie znaleziona | brak dostepu"),
};
