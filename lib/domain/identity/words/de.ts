import type { LanguageWords } from "./language-words";
import { listWords } from "./list-words";

/** German nouns stand in the lists with their plurals, which follow no rule. */
function pluralsOf(): readonly string[] {
  return [];
}

/** German of second-hand markets; umlauts may also be written "ae", "oe", "ue". */
export const de: LanguageWords = {
  language: "de",
  pluralsOf,

  negators:
    listWords(`kein, keine, keinen, keiner, keinem, keines, keinerlei, nicht, ohne, nie, niemals, nichts, weder,
    noch nie, nirgends, statt, anstatt, außer, exkl, exklusive, zzgl`),
  targets:
    listWords(`für, fürs, f, passend für, passend zu, passend zum, passend auf, passt für, passt zu, passt auf, passt in,
    passt bei, passend, geeignet für, kompatibel mit, kompatibel zu, kompatibel für, kompatibel, zu, zum, zur, verwendbar für,
    ersatz für, für den, für die, für das, für alle, für dein, für deine, für ihr, für ihre`),
  companions:
    listWords(`mit, und, u, plus, inkl, inklusive, inklusiv, einschließlich, samt, nebst, sowie, dazu, zusätzlich,
    zusätzliche, extra, gratis, kostenlos, oder, in, im, von, vom, bei, am, auf, ab, als, ist, sind, war, aber, viel,
    viele, diverse, div, komplett mit, zusammen mit, enthalten, m, incl`),
  onlyBefore:
    listWords(`nur, nur die, nur der, nur das, nur noch, lediglich, ausschließlich, bloß, nur ein, nur eine, einzig, einfach nur,
    es handelt sich nur um, es handelt sich um, es geht um, es geht nur um`),
  onlyAfter: listWords(`alleine, allein, pur, solo, einzeln`),
  ofWords: listWords(`von, vom, einer, eines`),
  articles: listWords(
    `der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, mein, meine, meinem, meiner, dein, deine, echte, originale`,
  ),

  nouns: {
    accessory: {
      plain:
        listWords(`hülle, hüllen, handyhülle, handyhüllen, schutzhülle, schutzhüllen, schutzcase, handycase, ledercase, lederhülle, silikonhülle, schutzetui, etui, etuis,
        cover, bumper, backcover, flipcover, folie, folien, schutzfolie, schutzfolien, displayfolie, displayschutzfolie, displayschutz, panzerglas, panzerfolie,
        schutzglas, hartglas, hydrogelfolie, ladegerät, ladegeräte, ladekabel, ladeadapter, netzteil, netzteile, netzkabel, netzadapter,
        stromkabel, netzstecker, ladestation, ladeschale, ladedock, dockingstation, kabel, usb kabel, datenkabel, hdmi kabel, anschlusskabel, verlängerungskabel,
        adapter, halterung, halterungen, halter, handyhalterung, kfz halterung, autohalterung, wandhalterung, fahrradhalterung, standfuß, ständer,
        gurt, gitarrengurt, kameragurt, tragegurt, trageriemen, schultergurt, schulterriemen, armband, ersatzarmband, uhrenarmband, wechselarmband, gigbag,
        gitarrenkoffer, gitarrentasche, kameratasche, fototasche, laptoptasche, notebooktasche, laptophülle, tablethülle, tragetasche, transporttasche, transportkoffer,
        aufbewahrungstasche, aufbewahrungsbox, fernbedienung, fernbedienungen, ersatzfernbedienung, bedienungsanleitung, bedienungsanleitungen, anleitung, handbuch,
        gebrauchsanweisung, betriebsanleitung, benutzerhandbuch, abdeckung, abdeckhaube, schutzhaube, staubschutzhaube, staubschutz, plane, schutzplane, sitzbezug, sitzbezüge, schonbezug, schonbezüge,
        autositzbezüge, lenkradbezug, lenkradhülle, fußmatten, fussmatten, gummimatten, automatten, kofferraumwanne, kofferraummatte, dachträger, dachbox, dachgepäckträger, grundträger,
        fahrradträger, anhängerkupplung, fahrradschloss, gegenlichtblende, sonnenblende, streulichtblende, objektivdeckel, gehäusedeckel, frontdeckel, batteriegriff, akku, akkus, ersatzakku, ersatzakkus,
        controller, joycon, joy con, joycons, gamepad, speicherkarte, sd karte, aufkleber, klebefolie, schlüsselanhänger, ohrpolster, ohrstöpsel, eingabestift, stylus,
        druckerpatrone, druckerpatronen, tintenpatrone, tintenpatronen, toner, tonerkartusche, staubsaugerbeutel, staubbeutel, ersatzfilter, gitarrenständer, stativhalterung,
        sofabezug, sofahusse, husse, hussen, couchbezug, schutzbezug, matratzenschoner, zubehör, zubehörpaket, zubehörset, zubehörteile, taschenorganizer, staubbeutel tasche`),
      fitted: listWords(
        `ständer, tasche, taschen, koffer, beutel, batterie, batterien, lüfter, filter, stecker, schlüssel, korb, regenschutz, fußsack, winterfußsack, einlegesohlen, schnürsenkel, kissen, polsterung, standfüße`,
      ),
      own: listWords(`case, rucksack, stativ, objektiv, objektive, blitz, spiel, spiele, game, games, headset, kopfhörer, maus, tastatur, licht, lampe, rücklicht,
        helm, schloss, klingel, kette, anhänger, pedal, pedale, fußschalter, plektrum, plektren, saiten, saite, kapodaster, stimmgerät, bank, hocker, stuhl, decke, laken,
        heft, buch, zeitschrift, software, patrone, lautsprecher, mikrofon, webcam, router, festplatte, ssd, ram, kindersitz`),
    },
    part: {
      plain:
        listWords(`ersatzteil, ersatzteile, ersatzteilset, ersatzdisplay, ersatzglas, displayeinheit, displayglas, touchscreen, digitizer, mainboard, hauptplatine, platine, platinen, leiterplatte, steuerplatine,
        logicboard, gehäuse, ersatzgehäuse, gehäuseschale, backcover glas, rückglas, rückschale, rückdeckel, akkudeckel, batteriedeckel, batteriefachdeckel, ladebuchse, flexkabel, sim schublade, simkartenhalter, homebutton,
        schlagbrett, pickguard, mechaniken, stimmmechaniken, scheinwerfer, rückleuchte, rückleuchten, rücklichter, nebelscheinwerfer, blinker, stoßstange, stossstange, stoßfänger, kotflügel, motorhaube, heckklappe, türverkleidung,
        außenspiegel, seitenspiegel, spiegelglas, kühlergrill, katalysator, lichtmaschine, anlasser, wasserpumpe, kraftstoffpumpe, bremsscheiben, bremsbeläge, bremssattel, radkappe, radkappen, nabendeckel, radzierblenden,
        schaltwerk, kurbelgarnitur, tretlager, bremshebel, schalthebel, schutzblech, schutzbleche, sattelstütze, steuergerät, laugenpumpe, türdichtung, heizstab, kohlebürsten, keilriemen, ersatzdeckel, ersatzmesser, ersatzkanne, ersatzkopf, ersatzrad`),
      fitted:
        listWords(`display, glas, scheibe, knopf, knöpfe, taste, tasten, deckel, scharnier, scharniere, blende, schale, teil, teile, mechanik, steg, sattel, spiegel, kühler, getriebe, auspuff, lenker, vorbau, messer, riemen,
        dichtung, schalter, sensor, ventil, regalboden, schublade, polster, bein, beine, griff, griffe, haken, schraube, schrauben, schlauch, düse, bürste, bürsten, sicherung, filterdeckel, wasserbehälter, tropfschale`),
      own: listWords(
        `hals, korpus, tonabnehmer, tür, türen, motor, felge, felgen, alufelgen, reifen, winterreifen, sommerreifen, winterräder, sommerräder, kompletträder, räder, rad, laufrad, laufräder, sitz, sitze, gabel, rahmen, kassette`,
      ),
    },
    "empty-box": {
      plain: listWords(
        `leerkarton, leerkartons, leerverpackung, leerschachtel, leerbox, leer ovp, leer karton, leere ovp, leerhülle, leerhüllen`,
      ),
      fitted: listWords(
        `karton, kartons, originalkarton, ovp, verpackung, originalverpackung, schachtel, schuhkarton, originalschachtel, umkarton, uhrenbox, pappkarton, box`,
      ),
    },
    "picture-only": {
      fitted: listWords(
        `bild, foto, fotografie, ausdruck, screenshot, bilddatei, fotodatei, papierbild, papierausdruck, pappaufsteller, digitalbild`,
      ),
      own: listWords(`zeichnung, skizze, poster, plakat, aufsteller`),
    },
    service: {
      plain:
        listWords(`reparatur, reparaturen, reparaturservice, reparaturdienst, reparatur service, displayreparatur, handyreparatur, display reparatur, akkutausch, displaytausch, akkuwechsel, unterricht, gitarrenunterricht, klavierunterricht,
        nachhilfe, verleih, vermietung, einrichtungsservice, installationsservice, montageservice, entsperrung, wartungsservice`),
    },
    voucher: {
      plain: listWords(
        `gutschein, gutscheine, geschenkgutschein, gutscheinkarte, gutscheincode, geschenkkarte, geschenkkarten, guthabenkarte, guthabenkarten, guthabencode, rabattcode, rabattgutschein, rabattcoupon, downloadcode, download code, wertgutschein, prepaidkarte, geschenkcode, einkaufsgutschein`,
      ),
      fitted: listWords(`code, kassenbon, rechnung, kaufbeleg, bestellbestätigung`),
    },
  },
  nounEndings: {
    accessory:
      listWords(`hülle, hüllen, huelle, etui, schutzfolie, folie, panzerglas, ladegerät, ladegeräte, ladekabel, kabel, netzteil, halterung, halter, ständer, gurt, tasche, taschen, armband, akku, akkus, fernbedienung, abdeckung, haube,
      bezug, bezüge, matte, matten, koffer, adapter, aufkleber, träger, schutz, cover, case, beutel, patrone, patronen, dock, deckel, controller, zubehör`),
    part: listWords(
      `display, displays, platine, gehäuse, ersatzteil, ersatzteile, teile, scheibe, mechaniken, felgen, reifen`,
    ),
    "empty-box": listWords(`karton, kartons, verpackung, schachtel`),
    service: listWords(`reparatur, reparaturen, unterricht, verleih, vermietung`),
  },
  things:
    listWords(`handy, handys, smartphone, telefon, mobiltelefon, tablet, laptop, notebook, computer, pc, rechner, bildschirm, monitor, fernseher, tv, konsole, spielkonsole, spielekonsole, handheld, kamera, kameras, fotoapparat,
    digitalkamera, spiegelreflexkamera, camcorder, drohne, uhr, armbanduhr, smartwatch, drucker, beamer, gitarre, gitarren, e gitarre, bass, ukulele, geige, cello, trompete, saxophon, klarinette, querflöte, schlagzeug, klavier, keyboard,
    synthesizer, verstärker, plattenspieler, auto, pkw, lkw, motorrad, roller, fahrrad, rad, ebike, e bike, pedelec, boot, wohnwagen, anhänger, kinderwagen, buggy, kindersitz, staubsauger, waschmaschine, trockner, spülmaschine,
    geschirrspüler, kühlschrank, backofen, herd, mikrowelle, mixer, küchenmaschine, kaffeemaschine, kaffeevollautomat, espressomaschine, nähmaschine, rasenmäher, mähroboter, kettensäge, bohrmaschine, akkuschrauber, sofa, couch, bett,
    matratze, babybett, grafikkarte, schuh, handtasche, taschenrechner, teleskop, laufband, fernglas, ferngläser, sessel, stuhl, schrank, autositz`),
  fillers:
    listWords(`neu, neue, neuer, neues, neuen, neuwertig, neuwertige, gebraucht, gebrauchte, gebrauchter, gebrauchtes, original, originale, originaler, originales, originalen, echt, echte, echter, echtes, universal, universell,
    hochwertig, hochwertige, hochwertiger, hochwertiges, transparent, transparente, durchsichtig, durchsichtige, dünn, dünne, klein, kleine, kleiner, kleines, groß, große, großer, großes, mini, lang, kurz, breit, alt, alte, alter, altes, antik, antike, selten, seltene,
    schön, schöne, schöner, schönes, toll, tolle, toller, tolles, gut, gute, guter, gutes, top, super, perfekt, perfekte, leder, kunstleder, echtleder, silikon, gummi, kunststoff, plastik, holz, metall, alu, aluminium, edelstahl, stahl, glas, stoff, filz, nylon, neopren,
    carbon, glitzer, magnetisch, magnetische, kabellos, kabellose, schnurlos, bluetooth, usb, schnell, doppelt, doppel, ersatz, leer, leere, leerer, leeres, komplett, komplette, komplettes, vollständig, set, paar, stück, stk, größe, farbe, modell, version, edition, generation, links, rechts, linke, rechte, vorne,
    hinten, vorder, hinter, oben, unten, damen, herren, kinder, jungen, mädchen, unisex, versand, versandkostenfrei, kostenloser, vhb, vb, fp, festpreis, günstig, billig, ungeöffnet, unbenutzt, unbespielt, ungetragen, selbst, handgemacht, selbstgemacht, zustand, gutem, sehr, beschreibung, lesen, bitte,
    siehe, achtung, hinweis, der, die, das, xl, euro, eur`),
  functionWords:
    listWords(`der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, und, oder, ich, du, er, sie, es, wir, ihr, mein, meine, dein, sein, seine, zu, zum, zur, an, am, auf, aus, bei, bis, durch, gegen, hinter, neben, seit, über, um, unter, vor, zwischen,
    ca, circa, etwa, ungefähr, rund, fast, erst, schon, noch, nur, auch, sehr, alle, alles, jede, jeder, jedes, pro, je, jahr, jahre, jahren, monat, monate, monaten, woche, wochen, tag, tage, tagen, stunde, stunden, uhr, größe, grösse, gr, nummer, nr, anzahl, seite, seiten, band, teil, kapitel, stufe, klasse, alter, ab,
    januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, preis, np, neupreis, uvp, wert, vb, vhb, fp, euro, versand, abholung, plz, tel, telefon, typ, min, max, höhe, breite, länge, tiefe, durchmesser, stand, bj, ez, baujahr, km`),

  saysInTitle: {
    accessory:
      listWords(`nur zubehör, nur das zubehör, ohne konsole, ohne handy, ohne smartphone, ohne kamera, ohne gitarre, ohne uhr, ohne fahrrad, ohne tablet, ohne laptop, ohne gerät, ohne hauptgerät, konsole nicht enthalten, handy nicht enthalten, gerät nicht enthalten,
      konsole nicht dabei, handy nicht dabei, kamera nicht enthalten, kamera nicht dabei`),
    part: listWords(
      `in teilen, in einzelteilen, teileträger, schlachtfest, schlachte, wird geschlachtet, schlachtfahrzeug, teilespender, ersatzteilträger, ersatzteilspender, ersatzteillager, teilelager`,
    ),
    "empty-box":
      listWords(`leere box, leere verpackung, leere originalverpackung, leere ovp, leerer karton, leerer originalkarton, leere schachtel, leere kartons, leere verpackungen, nur ovp, nur karton, nur verpackung, nur originalverpackung, nur der karton, nur die verpackung, nur die ovp, nur leerkarton, nur box, nur die box,
      nur schachtel, nur originalkarton, ovp ohne inhalt, karton ohne inhalt, box ohne inhalt, verpackung ohne inhalt, originalverpackung ohne inhalt, schachtel ohne inhalt, ohne inhalt, ovp ohne konsole, ovp ohne handy, ovp ohne gerät, karton ohne konsole, karton ohne handy, karton ohne gerät, verpackung ohne gerät, box ohne konsole, box ohne gerät, ovp leer, karton leer, verpackung leer,
      nur verpackung und anleitung, nur ovp und anleitung, verpackung only, karton only`),
    "picture-only":
      listWords(`nur foto, nur bild, nur ein foto, nur ein bild, nur das foto, nur das bild, nur als foto, nur als bild, nur bilddatei, nur ausdruck, nur papier, papierversion, papieredition, papierausgabe, papierausdruck, bilddatei, jpg datei, png datei, jpeg datei, foto von, foto vom, foto einer, foto eines, bild von, bild vom, bild einer, bild eines,
      ausdruck von, ausdruck einer, ausdruck eines, zeichnung von, zeichnung einer, zeichnung eines, kein echtes gerät, keine echte konsole`),
    wanted: listWords(
      `ich suche, wir suchen, suche dringend, suche nach, zu kaufen gesucht, ankauf, wir kaufen, kaufe an, ich kaufe, kaufe dein, kaufe ihr, kaufe eure, wer verkauft, wer hat, dringend gesucht, kaufgesuch, gesuch, ankauf von`,
    ),
    broken:
      listWords(`defekt, defekte, defekter, defektes, defekten, kaputt, kaputte, kaputter, kaputtes, bastler, an bastler, für bastler, bastlerware, bastlergerät, bastlerobjekt, bastlerhandy, bastlerauto, bastlerfahrzeug, als bastler, zum basteln, zum ausschlachten, zum schlachten, schlachter, als ersatzteil, als ersatzteile, als ersatzteillager, als ersatzteilspender, als teilespender,
      für teile, als teileträger, für ersatzteile, ersatzteile oder reparatur, ohne funktion, funktionslos, funktioniert nicht, funktioniert nicht mehr, funktionieren nicht, geht nicht, geht nicht an, geht nicht mehr, geht nicht mehr an, läuft nicht, läuft nicht an, läuft nicht mehr, startet nicht, startet nicht mehr, springt nicht an, schaltet nicht ein, lädt nicht, lädt nicht mehr, kein bild, kein ton, nicht funktionsfähig, nicht funktionstüchtig,
      nicht fahrbereit, nicht lauffähig, nicht funktionierend, displayschaden, display gebrochen, display gesprungen, display gerissen, display kaputt, display defekt, displaybruch, glasbruch, glas gebrochen, glas gesprungen, spider app, spiderapp, wasserschaden, feuchtigkeitsschaden, sturzschaden, motorschaden, getriebeschaden, totalschaden, unfallschaden, unfallfahrzeug, unfallwagen, unfallauto, platinenschaden,
      reparaturbedürftig, zur reparatur, zum reparieren, zu reparieren, muss repariert werden, schrott, schrottwert, wegen defekt, ungeprüft defekt, teildefekt, mit defekt, mit schaden`),
    service: listWords(
      `zu vermieten, zum mieten, zu mieten, zu verleihen, zum ausleihen, wir reparieren, ich repariere, repariere, reparieren lassen, vermiete, verleihe, miete, zur miete, leihen`,
    ),
    counterfeit: listWords(
      `replik, replika, repliken, replica, replicas, fälschung, fälschungen, gefälscht, gefälschte, plagiat, plagiate, fake, fakes, imitat, imitate, imitation, kein original, keine originale, nicht original, nicht das original, nicht echt, kein echter, kein echtes, keine echte, nachahmung, nachgemacht, nachgemachte, kopie von, kopie einer, kopie eines, 1 1 kopie, klon von, clone`,
    ),
    voucher: [],
  },
  saysAnywhere: {
    "empty-box":
      listWords(`nur der karton, nur den karton, nur die verpackung, nur die ovp, nur die originalverpackung, nur die leere verpackung, nur die leere ovp, nur der leere karton, nur den leeren karton, es handelt sich nur um die verpackung, es handelt sich nur um den karton, es handelt sich nur um die ovp, es handelt sich um die leere, es handelt sich um einen leeren karton,
      es handelt sich um einen leerkarton, es handelt sich um eine leere verpackung, verkaufe nur die verpackung, verkaufe nur den karton, verkaufe nur die ovp, verkaufe hier nur die ovp, verkaufe hier nur den karton, verkaufe die leere, verkaufe einen leerkarton, verkauft wird nur die verpackung, verkauft wird nur die ovp, verkauft wird nur der karton, ohne inhalt, karton ist leer, verpackung ist leer, ovp ist leer, leerkarton`),
    "picture-only":
      listWords(`es handelt sich um ein foto, es handelt sich um ein bild, es handelt sich nur um ein foto, es handelt sich nur um ein bild, es handelt sich hierbei um ein foto, es handelt sich hierbei um ein bild, sie erhalten ein foto, sie erhalten ein bild, sie erwerben ein foto, sie erwerben ein bild, sie kaufen ein foto, sie kaufen ein bild,
      sie bieten auf ein foto, sie bieten auf ein bild, ihr erhaltet ein foto, ihr erhaltet ein bild, ihr kauft ein foto, ihr kauft ein bild, verkaufe ein foto von, verkaufe ein bild von, verkauft wird ein foto, verkauft wird ein bild, verkauft wird nur ein foto, verkauft wird nur ein bild, nur das foto, nur das bild, nur ein foto, nur ein bild`),
    accessory:
      listWords(`konsole ist nicht dabei, konsole nicht dabei, konsole ist nicht enthalten, konsole nicht enthalten, handy ist nicht dabei, handy nicht dabei, handy ist nicht enthalten, handy nicht enthalten, gerät ist nicht dabei, gerät nicht dabei, gerät ist nicht enthalten, gerät nicht enthalten, kamera ist nicht dabei, kamera nicht dabei, kamera nicht enthalten,
      gitarre ist nicht dabei, gitarre nicht dabei, gitarre nicht enthalten, laptop nicht dabei, laptop nicht enthalten, uhr nicht dabei, uhr nicht enthalten, fahrrad nicht dabei, dekoration nicht enthalten`),
    broken:
      listWords(`nur für bastler, an bastler, für bastler, bastlerware, bastlergerät, als defekt, als bastlerware, als bastlergerät, als ersatzteillager, als ersatzteilspender, als ersatzteil, für ersatzteile, zum ausschlachten, zum schlachten, gerät ist defekt, handy ist defekt, konsole ist defekt, gerät defekt, handy defekt, konsole defekt, gerät funktioniert nicht, handy funktioniert nicht, konsole funktioniert nicht,
      geht nicht mehr an, geht nicht an, lässt sich nicht einschalten, lässt sich nicht mehr einschalten, schaltet nicht ein, schaltet sich nicht ein, springt nicht an, springt nicht mehr an, startet nicht mehr, ist leider defekt, leider defekt, ist leider kaputt, leider kaputt, nicht funktionsfähig, nicht fahrbereit, nicht funktionstüchtig, motorschaden, getriebeschaden, totalschaden`),
    wanted: listWords(
      `ich suche ein, ich suche eine, ich suche einen, ich bin auf der suche nach, wir suchen ein, wir suchen eine, wir suchen einen, bin auf der suche nach`,
    ),
    counterfeit: listWords(
      `es handelt sich um eine replik, es handelt sich um eine replika, es handelt sich um eine fälschung, es handelt sich um ein plagiat, es handelt sich um ein imitat, es handelt sich nicht um ein original, es handelt sich nicht um eine originale, es ist kein original, ist kein original, ist nicht original, ist nicht echt, sind nicht original, sind nicht echt, ist ein fake, ist eine fälschung, ist ein plagiat, kein originalprodukt`,
    ),
  },
  saysFirst: {
    wanted: listWords(`suche, gesucht, suchen, sucht, such, kaufe, gesuche, suchanfrage`),
    service: listWords(
      `vermiete, verleih, verleihe, vermietung, mieten, miete, leihe, reparatur, repariere`,
    ),
  },
  saysLast: {
    wanted: listWords(`gesucht, zu kaufen gesucht, ankauf, gesuch`),
    service: listWords(`mieten, leihen, reparieren`),
  },
  harmless:
    listWords(`sucht neues zuhause, sucht ein neues zuhause, suche neues zuhause, suche ein neues zuhause, sucht neuen besitzer, sucht einen neuen besitzer, suche neuen besitzer, sucht neue besitzerin, sucht neue besitzer, suche neue besitzer, sucht liebhaber, suche liebhaber, sucht neuen liebhaber, sucht neues heim, suche tausch, suche zum tausch, suche im tausch, sucht neue familie,
    nicht defekt, kein defekt, keine defekte, ohne defekt, ohne defekte, nichts defekt, nichts kaputt, nicht kaputt, nie defekt, nicht gebrochen, kein displayschaden, kein wasserschaden, keine displayschäden, kein fake, keine fakes, keine fälschung, keine replik, keine replika, keine replica, kein plagiat, kein imitat, kein imitation, no fake, nicht original verpackt, nicht originalverpackt, nicht in originalverpackung, nicht mehr original verpackt, nicht mehr originalverpackt,
    nicht echt leder, kein echtleder, kein echtes leder, kein echter pelz, kein echtes gold, kein echtes silber, nicht original ovp, kopie der rechnung, kopie vom kaufbeleg, kopie des kaufbelegs, kopie von der rechnung, rechnungskopie, kopie des führerscheins,
    siehe foto, siehe fotos, siehe bild, siehe bilder, wie abgebildet, wie auf dem bild, wie auf dem foto, wie auf bild, wie auf foto, wie auf den bildern, wie auf den fotos, wie bild, wie foto, auf dem bild, auf dem foto, auf bild, auf foto, auf den fotos, auf den bildern, im bild, s bild, s foto, s bilder, s fotos, lt bild, lt foto, laut bild, laut foto, gemäß foto, gemäß bild, mehr bilder, mehr fotos, weitere bilder, weitere fotos, gutes bild, bestes bild, super bild,
    tolles bild, scharfes bild, kein bild vorhanden, kein foto vorhanden, keine fotos, bild 1, bild 2, bild 3, bild in bild, foto vom original, foto vom artikel, foto vom echten, bild vom original, bild vom artikel, bild von vorne, bild von hinten, foto von der, foto von dem, bild von der seite, fotos vom original, bilder vom original, nur foto 1, nur bild 1, nur foto machen,
    nur ovp geöffnet, nur ovp beschädigt, nur karton beschädigt, nur karton geöffnet, nur verpackung geöffnet, nur verpackung beschädigt, nur die verpackung beschädigt, nur die verpackung ist, nur der karton ist, nur die ovp ist, nur der karton fehlt, nur die ovp fehlt, nur ovp fehlt, nur karton fehlt, nur die verpackung fehlt, nur verpackung fehlt, nur der karton hat, nur die verpackung hat, nur die ovp hat, nur die verpackung wurde, nur der karton wurde, nur die ovp wurde, nicht nur ovp,
    nicht für bastler, kein bastler, keine bastler, keine bastlerware, kein bastlerobjekt, kein bastlerfahrzeug, bastlerfreunde, geht nicht kaputt, geht nicht unter, geht nicht weg, kein unfall, kein unfallwagen, kein unfallfahrzeug, kein unfallschaden, kein motorschaden, unfallfrei, ohne unfallschaden, nichts zu reparieren, reparaturset, reparatur set, reparatursatz, reparaturkit, reparatur kit, reparaturanleitung, reparaturhandbuch, reparatur handbuch, reparatur anleitung, nach reparatur, reparatur durchgeführt,
    mit rechnung, inkl rechnung, mit ovp, inkl ovp, in ovp, im ovp, in originalverpackung, mit originalverpackung, mit karton, in der ovp, im karton, im originalkarton, neu ovp, neu in ovp, neu und ovp, ovp vorhanden, originalverpackung vorhanden, ohne ovp, ohne karton, ohne verpackung, ohne originalverpackung, keine ovp, karton vorhanden, ovp nicht vorhanden, nur noch, nicht nur, nur abholung, nur selbstabholer, nur selbstabholung, nur versand, nur an selbstabholer,
    fake fur, fake leder, fake pelz, kunstpelz, in teilen gebraucht, in teilen neu, in teilen abgenutzt, aus teilen, miete mich, ersatzteile vorhanden, mit ersatzteilen, inkl ersatzteile, ersatzteile inklusive, läuft nicht aus, läuft nicht ein, geht nicht auf, geht nicht raus`),

  inHand: listWords(
    `sofort verfügbar, sofort lieferbar, sofort versandfertig, versandfertig, vorrätig, auf lager, liegt vor, vor ort, sofortversand, sofort abholbereit`,
  ),
  risks: {
    "read-description": listWords(
      `beschreibung lesen, bitte beschreibung lesen, beschreibung bitte lesen, text lesen, bitte text lesen, text beachten, beschreibung beachten, bitte beschreibung beachten, siehe beschreibung, s beschreibung, siehe text, siehe artikelbeschreibung, artikelbeschreibung lesen, artikelbeschreibung beachten, unbedingt lesen`,
    ),
    "no-returns-as-is": listWords(
      `keine rücknahme, rücknahme ausgeschlossen, keine rückgabe, rückgabe ausgeschlossen, kein umtausch, umtausch ausgeschlossen, keine garantie, keine gewährleistung, keine garantie und rücknahme, keine garantie oder rücknahme, keine rücknahme oder garantie, ohne garantie, ohne gewährleistung, unter ausschluss jeglicher gewährleistung, unter ausschluss der gewährleistung, unter ausschluss jeglicher sachmängelhaftung, unter ausschluss der sachmängelhaftung, gekauft wie gesehen, verkauf wie gesehen, wie gesehen, wie besehen, gekauft wie besichtigt, keine reklamation, keine haftung, im ist zustand, ist zustand`,
    ),
    "off-platform-payment": listWords(
      `paypal freunde, paypal freunde und familie, paypal freunde und bekannte, pay pal freunde, paypal an freunde, freunde und familie, freunde und bekannte, freunde funktion, freundefunktion, vorkasse, nur vorkasse, nur überweisung, gegen vorkasse, vorabüberweisung, vorab überweisung, überweisung vorab, western union, moneygram, anzahlung, paysafecard, paysafe, mit gutscheinkarten zahlen, zahlung in bitcoin, bitcoin zahlung, zahlung in krypto, krypto zahlung, bezahlung außerhalb, außerhalb von ebay, außerhalb von kleinanzeigen, keine sichere bezahlung, kein sicher bezahlen, kein paypal käuferschutz, ohne käuferschutz`,
    ),
    "not-in-hand": listWords(
      `vorbestellung, vorbestellt, vorbestellen, vorbestellbar, vorverkauf, preorder, pre order, noch nicht da, noch nicht erhalten, noch nicht geliefert, noch nicht in meinem besitz, noch nicht in besitz, noch nicht vorrätig, sobald ich sie habe, sobald ich ihn habe, sobald ich es habe, sobald sie da ist, sobald er da ist, sobald es da ist, sobald verfügbar, sobald sie geliefert wird, versand sobald, versand nach erscheinen, versand erst nach release, versand nach release, versand sobald erhalten, lieferung steht noch aus, wird noch geliefert, dropshipping, direktversand vom händler`,
    ),
    "claims-only": listWords(
      `müsste funktionieren, sollte funktionieren, müsste noch funktionieren, sollte noch funktionieren, müsste gehen, sollte gehen, vermutlich funktionsfähig, wahrscheinlich funktionsfähig, vermutlich echt, wahrscheinlich echt, wahrscheinlich original, vermutlich original, angeblich, soll echt sein, soll original sein, weiß nicht ob, weiss nicht ob, keine ahnung ob, kann nicht sagen ob, kann nicht beurteilen ob, ob echt oder nicht, echtheit nicht garantiert, echtheit ungeklärt, echtheit nicht bestätigt, keine garantie auf echtheit, keine echtheitsgarantie, ohne echtheitsnachweis`,
    ),
    untested: listWords(
      `ungetestet, ungeprüft, nicht getestet, nicht geprüft, nicht überprüft, ungetestete, ungeprüfte, funktion nicht geprüft, funktion ungeprüft, funktion unbekannt, konnte nicht getestet werden, konnte ich nicht testen, kann nicht testen, kann ich nicht testen, kann es nicht testen, nicht testen können, keine möglichkeit zu testen, keine möglichkeit zum testen, dachbodenfund, kellerfund, scheunenfund`,
    ),
    "stock-photo": listWords(
      `beispielbild, beispielfoto, beispielbilder, beispielfotos, symbolbild, symbolfoto, symbolbilder, musterbild, musterfoto, produktbild, foto aus dem internet, fotos aus dem internet, bild aus dem internet, bilder aus dem internet, bild von google, foto von google, bilder von google, bild ist nur ein beispiel, foto ist nur ein beispiel, nicht das originalbild, herstellerfoto, herstellerbild, katalogbild`,
    ),
    locked: listWords(
      `icloud gesperrt, icloud sperre, icloud lock, icloud locked, aktivierungssperre, mit icloud sperre, google sperre, google gesperrt, frp sperre, google konto gesperrt, passwort vergessen, pin vergessen, passwortgeschützt, imei gesperrt, simlock gesperrt, bios passwort, bios gesperrt, gesperrtes konto, konto gesperrt, konsole gesperrt, konsole gebannt, gebannt, account gesperrt`,
    ),
    "salvage-title": listWords(
      `unfallwagen, unfallfahrzeug, unfallauto, unfaller, unfallschaden, totalschaden, ohne papiere, ohne brief, ohne fahrzeugbrief, ohne fahrzeugpapiere, keine papiere, keine fahrzeugpapiere, kein fahrzeugbrief, papiere fehlen, brief fehlt, wirtschaftlicher totalschaden, hagelschaden, rahmenschaden, ohne tüv und papiere, hochwasserschaden`,
    ),
    reserved: listWords(
      `reserviert, reserviert für, ist reserviert, bereits reserviert, vorgemerkt, zurückgelegt für`,
    ),
  },
  conditions: {
    new: listWords(
      `nagelneu, fabrikneu, brandneu, neu mit etikett, neu und unbenutzt, neu ovp, neu in ovp, neu & ovp, neu originalverpackt, originalverpackt neu, unbenutzt, ungeöffnet, versiegelt, original versiegelt, originalversiegelt, noch verschweißt, eingeschweißt, originalverpackt, ungetragen, nie getragen, nie benutzt, noch nie benutzt, noch nie getragen, neuware, neues gerät, ganz neu, komplett neu`,
    ),
    open_box: listWords(
      `b ware, vorführgerät, ausstellungsstück, ausstellungsgerät, neu ohne etikett, neu ohne ovp, nur ausgepackt, nur einmal ausgepackt, nur geöffnet, neu geöffnet, retoure, kundenretoure, neu sonstige`,
    ),
    like_new: listWords(
      `wie neu, neuwertig, neuwertiger zustand, neuwertigem zustand, fast neu, so gut wie neu, kaum benutzt, kaum genutzt, kaum getragen, kaum gebraucht, kaum gespielt, einmal getragen, nur einmal getragen, nur einmal benutzt, einwandfreier zustand, einwandfreiem zustand, neuwertige, neuwertigen, tadelloser zustand, tadellosem zustand, makellos, perfekter zustand, perfektem zustand, top zustand, topzustand, bestzustand, 1a zustand, tip top, tiptop, keinerlei gebrauchsspuren, ohne gebrauchsspuren, keine gebrauchsspuren`,
    ),
    very_good: listWords(
      `sehr guter zustand, sehr gutem zustand, sehr guten zustand, sehr gut erhalten, sehr gut erhaltene, sehr gut erhaltener, sehr gut erhaltenes, super zustand, superzustand, hervorragender zustand, hervorragendem zustand, ausgezeichneter zustand, ausgezeichnetem zustand, wenig benutzt, wenig genutzt, wenig getragen, wenig gebraucht, minimale gebrauchsspuren, kaum gebrauchsspuren, sehr gepflegt, sehr gepflegter zustand, sehr gepflegtem zustand, top gepflegt`,
    ),
    good: listWords(
      `guter zustand, gutem zustand, guten zustand, gut erhalten, gut erhaltene, gut erhaltener, gut erhaltenes, gepflegt, gepflegter zustand, gepflegtem zustand, leichte gebrauchsspuren, normale gebrauchsspuren, funktioniert einwandfrei, funktioniert tadellos, voll funktionsfähig, funktionsfähig, voll funktionstüchtig, voll fahrbereit`,
    ),
    fair: listWords(
      `gebrauchsspuren, mit gebrauchsspuren, deutliche gebrauchsspuren, starke gebrauchsspuren, altersbedingte gebrauchsspuren, akzeptabler zustand, akzeptablem zustand, gebrauchter zustand, gebrauchtem zustand, kratzer vorhanden`,
    ),
    poor: listWords(
      `schlechter zustand, schlechtem zustand, stark gebraucht, stark abgenutzt, stark beschädigt, beschädigt, mangelhaft, abgenutzt`,
    ),
    for_parts: [],
  },
  colours: {
    black: listWords(
      `schwarz, schwarze, schwarzer, schwarzes, schwarzen, mattschwarz, tiefschwarz`,
    ),
    white: listWords(
      `weiß, weiss, weiße, weißer, weißes, weisse, weisser, weisses, wollweiß, elfenbein`,
    ),
    grey: listWords(`grau, graue, grauer, graues, dunkelgrau, hellgrau, anthrazit, graphit`),
    silver: listWords(`silber, silbern, silberne, silberner, silbernes, silberfarben, chrom`),
    gold: listWords(`gold, golden, goldene, goldener, goldenes, goldfarben`),
    "rose-gold": listWords(`roségold, rosegold, rosegolden`),
    bronze: listWords(`bronze, bronzefarben`),
    copper: listWords(`kupfer, kupferfarben`),
    red: listWords(`rot, rote, roter, rotes, roten, dunkelrot, hellrot, kirschrot`),
    burgundy: listWords(`bordeaux, bordeauxrot, weinrot, burgunder`),
    pink: listWords(`rosa, pinke, pinker, altrosa, rosé`),
    coral: listWords(`koralle, lachs, lachsfarben, apricot, aprikot`),
    orange: listWords(`orange, orangefarben`),
    yellow: listWords(`gelb, gelbe, gelber, gelbes, zitronengelb`),
    mustard: listWords(`senfgelb, senf`),
    green: listWords(`grün, grüne, grüner, grünes, dunkelgrün, hellgrün, smaragd`),
    olive: listWords(`oliv, olivgrün, khaki`),
    mint: listWords(`mintgrün, salbei`),
    teal: listWords(`petrol`),
    turquoise: listWords(`türkis, türkise`),
    blue: listWords(`blau, blaue, blauer, blaues, hellblau, himmelblau, königsblau`),
    navy: listWords(`dunkelblau, marine, marineblau, nachtblau`),
    purple: listWords(`lila, violett, pflaume, aubergine`),
    lavender: listWords(`flieder, lavendel`),
    brown: listWords(`braun, braune, brauner, braunes, dunkelbraun, hellbraun, nussbraun`),
    tan: listWords(`cognac, karamell, camel`),
    beige: listWords(`beige, beiges, beiger, sandfarben`),
    cream: listWords(`creme, cremefarben, cremeweiß`),
    natural: listWords(`natur, naturfarben`),
    clear: listWords(`transparent, durchsichtig, klar`),
    multi: listWords(`bunt, bunte, bunter, buntes, mehrfarbig, regenbogen`),
  },
  units: [
    ["inch", 1, listWords(`zoll`)],
    ["inch", 12, listWords(`fuß`)],
    ["mm", 1, listWords(`millimeter`)],
    ["mm", 10, listWords(`zentimeter`)],
    ["ml", 1, listWords(`milliliter`)],
    ["ml", 10, listWords(`cl`)],
    ["g", 1, listWords(`gramm`)],
    ["g", 1000, listWords(`kilogramm`)],
    ["g", 500, listWords(`pfund`)],
    ["km", 1, listWords(`tkm, kilometer`)],
    ["cc", 1, listWords(`ccm, cm3, kubik`)],
    ["hp", 0.986, listWords(`ps`)],
    ["mp", 1, listWords(`megapixel`)],
    ["karat", 1, listWords(`karat`)],
    ["string", 1, listWords(`saiter, saitig, saitige`)],
    ["speed", 1, listWords(`gang, gänge, gänger`)],
    ["seat", 1, listWords(`sitzer, personen, mann`)],
    ["piece", 1, listWords(`teilig, teilige, teiliges, tlg`)],
  ],

  lots: listWords(
    `konvolut aus, konvolut von, konvolut mit, sammlung von, sammlung mit, konvolut, konvolute, sammlung, restposten, posten, paket, kiloware, großes konvolut, sammelpaket, kleiderpaket, spielepaket, buchpaket, bücherpaket, haushaltsauflösung, bundle, sammlungsauflösung`,
  ),
  lotBefore: listWords(
    `set aus, set à, set a, set mit, konvolut aus, konvolut von, konvolut mit, paket mit, paket aus, paket von, sammlung von, sammlung mit, anzahl, menge, lot von`,
  ),
  lotAfter: listWords(
    `stück, stk, st, er set, er pack, er paket, er packung, er lot, exemplare, paar, paare, stücke, stücker, stueckzahl`,
  ),
  lotContainers: listWords(
    `set, pack, paket, packung, lot, satz, box, sets, packs, karton, bund, bündel, vpe`,
  ),
  magnifiers: listWords(`zoom, optischer, optischer zoom, optisch, vergrößerung, digitalzoom`),
  numbers: listWords(`zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf`),

  sizeMarkers: listWords(
    `größe, grösse, gr, größen, schuhgröße, ringgröße, konfektionsgröße, kleidergröße, eu größe, größe eu, gr eu, us größe, gr us`,
  ),
  sizeNames: {
    xs: [],
    s: [],
    m: [],
    l: [],
    xl: [],
  },
  wornCategories:
    listWords(`damen, herren, kleidung, bekleidung, mode, schuhe, stiefel, stiefeletten, sneaker, kleider, oberteile, blusen, hemden, pullover, hosen, röcke, jacken, mäntel, bademode, unterwäsche, kinder, baby, damenbekleidung, herrenbekleidung, damenschuhe,
    herrenschuhe, kinderkleidung, babykleidung, damenmode, herrenmode, trikots, ringe, hüte, strickwaren, shirts`),
  yearMarkers: listWords(
    `baujahr, bj, jahrgang, modelljahr, erstzulassung, ez, jahr, aus, von, seit, gekauft, hergestellt, kaufjahr, ca, um`,
  ),
  attributeNames: {
    brand: listWords(`marke, hersteller`),
    model: listWords(
      `modell, modellnummer, modellbezeichnung, herstellernummer, artikelnummer, herstellerartikelnummer, teilenummer, typ, referenznummer, setnummer, modellreihe`,
    ),
    year: listWords(
      `baujahr, jahr, jahrgang, modelljahr, erstzulassung, herstellungsjahr, erscheinungsjahr, produktionsjahr, erstzulassungsjahr`,
    ),
    size: listWords(
      `größe, schuhgröße, eu schuhgröße, konfektionsgröße, ringgröße, kleidergröße, eu größe`,
    ),
    colour: listWords(`farbe, farbton, oberflächenfarbe, herstellerfarbe, außenfarbe`),
    lot: listWords(
      `anzahl, stückzahl, menge, anzahl der teile im set, packungsgröße, stück, anzahl im set`,
    ),
    capacity: listWords(
      `speicher, speicherkapazität, speicherplatz, kapazität, arbeitsspeicher, festplattenkapazität, bildschirmgröße, displaygröße, bildschirmdiagonale, volumen, fassungsvermögen, gewicht, leistung, kilometerstand, rahmengröße, brennweite, rahmenhöhe`,
    ),
  },
};
