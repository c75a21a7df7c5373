import { listWords } from "./list-words";

/** Brands of second-hand markets whose names mean nothing else; the same in every language. */
export const BRANDS = listWords(`
  sony, samsung, panasonic, toshiba, philips, sharp electronics, hitachi, jvc, kenwood, pioneer, onkyo,
  denon, marantz, yamaha, bose, harman kardon, jbl, klipsch, sennheiser, beyerdynamic, audio technica,
  technics, sonos, bang olufsen, bang & olufsen, beats by dre, skullcandy, jabra, plantronics, logitech, razer, corsair,
  steelseries, hyperx, microsoft, nintendo, sega, atari, valve, lenovo, acer, asus, hewlett packard, hp,
  dell, msi, gigabyte, evga, zotac, palit, pny, sapphire tech, xfx, asrock, biostar, alienware, fujitsu, medion,
  huawei, honor mobile, xiaomi, oneplus, oppo, realme, motorola, nokia, lg, htc, blackberry, sandisk, kingston, crucial, seagate,
  western digital, toshiba, tp link, netgear, linksys, d link, ubiquiti, belkin, anker, otterbox, spigen, garmin,
  tomtom, fitbit, gopro, dji, canon, nikon, fujifilm, olympus, leica, hasselblad, pentax, ricoh, tamron, sigma, tokina,
  kodak, polaroid, zeiss, manfrotto, wacom, epson, benq, viewsonic, netzwelt, kyocera, lexmark, xerox, zebra technologies,
  fender, squier, gibson, epiphone, ibanez, gretsch, rickenbacker, schecter, jackson guitars, esp ltd, ltd, prs, paul reed smith,
  music man, ernie ball, suhr, charvel, danelectro, hofner, taylor guitars, martin guitars, takamine, ovation guitars, godin, eastman,
  electro harmonix, strymon, tc electronic, digitech, mxr, ibanez, zoom corporation, behringer, mackie, focusrite, akai, korg, roland, moog, novation,
  arturia, elektron, teenage engineering, casio, kawai, steinway, pearl drums, tama, ludwig drums, zildjian, sabian, paiste, meinl, shure, neumann, akg, rode microphones,
  mesa boogie, orange amps, peavey, ampeg, hughes & kettner, engl, vox amps, line 6, fractal audio, kemper,
  nike, adidas, puma, reebok, under armour, new balance, asics, converse, skechers, timberland, dr martens, birkenstock, crocs, lululemon, gymshark,
  patagonia, north face, the north face, columbia sportswear, arcteryx, carhartt, levis, levi strauss, wrangler, lee jeans, tommy hilfiger, calvin klein, ralph lauren,
  lacoste, hugo boss, burberry, gucci, prada, louis vuitton, chanel, hermes, dior, christian dior, yves saint laurent, saint laurent, balenciaga, givenchy, fendi, valentino garavani,
  versace, dolce gabbana, dolce & gabbana, armani, emporio armani, michael kors, kate spade, tory burch, longchamp, marc jacobs, vera bradley, dooney bourke, rebecca minkoff, alexander wang,
  ray ban, oakley, pandora, swarovski, tiffany & co, tiffany co, cartier, bulgari, rolex, omega watches, seiko, tissot, tag heuer, breitling, longines, citizen watches, swatch,
  victorias secret, american eagle, abercrombie fitch, abercrombie & fitch, hollister, aeropostale, forever 21, old navy, banana republic, j crew, urban outfitters, free people,
  anthropologie, zara, h&m, h & m, mango fashion, uniqlo, primark, asos, desigual, esprit, s oliver, tom tailor, jack wolfskin, mammut, deuter, vaude, ugg, ugg australia, steve madden,
  jimmy choo, christian louboutin, louboutin, manolo blahnik, nine west, cole haan, lularoe, lilly pulitzer, bcbg, bcbgmaxazria, ann taylor, bebe stores, betsey johnson, vineyard vines,
  toyota, honda, nissan, mazda, subaru, mitsubishi, suzuki, hyundai, kia, ford, chevrolet, chevy, gmc, dodge, chrysler, jeep, cadillac, buick, pontiac, lexus, acura, infiniti, volkswagen, vw,
  audi, bmw, mercedes, mercedes benz, porsche, opel, vauxhall, skoda, renault, peugeot, citroen, fiat, alfa romeo, volvo, saab, jaguar cars, land rover, range rover, tesla, ferrari, lamborghini,
  harley davidson, harley, kawasaki, ducati, ktm, triumph motorcycles, vespa, piaggio, aprilia, husqvarna,
  cannondale, bianchi, schwinn, raleigh, santa cruz bicycles, colnago, pinarello, cervelo, brompton, canyon bikes, kalkhoff, gazelle bikes, riese müller, riese & müller, diamondback, gary fisher,
  thule, yakima, burley, britax, graco, chicco, bugaboo, uppababy, cybex, maxi cosi, stokke, joolz, ergobaby, baby bjorn, medela,
  ikea, herman miller, steelcase, vitra, knoll, west elm, pottery barn, crate & barrel, ethan allen, ashley furniture, la z boy, tempur pedic, serta, simmons mattress, sealy,
  dyson, kitchenaid, vitamix, breville, delonghi, jura, nespresso, keurig, cuisinart, le creuset, tupperware, thermomix, vorwerk, miele, bosch, siemens, aeg, bauknecht, electrolux, whirlpool, maytag,
  kenmore, frigidaire, ge appliances, kitchen aid, irobot, roomba, rowenta, tefal, krups, wmf, zwilling, severin, braun, oral b, remington, makita, dewalt, milwaukee tool, ryobi, metabo, festool, hilti,
  einhell, stihl, husqvarna, john deere, craftsman, black & decker, black decker, snap on tools, karcher, kärcher, gardena,
  lego, playmobil, hasbro, mattel, fisher price, barbie, pokemon, funko, hot wheels, nerf, schleich, steiff, ravensburger, marklin, märklin, carrera toys, tonies,
  callaway, titleist, taylormade, cobra golf, wilson sporting, babolat, shimano fishing, peloton, bowflex, nordictrack, rossignol, salomon, atomic ski, burton snowboards, yeti coolers, stanley cup, hydro flask,
  speck, incipio, lifeproof, mophie, startech, tripp lite, apc, cyberpower, kensington, targus, zowie, nzxt, cooler master, thermaltake, be quiet, noctua, fractal design, synology, qnap, supermicro, juniper networks, aruba networks,
  monster cable, polk audio, bowers wilkins, bowers & wilkins, kef, definitive technology, sanus, peerless av, omnimount, frigidaire, electrolux, avanti products, haier, danby, sanyo, uniden, vtech, coby, griffin technology, case logic, lowepro`);

/** Brands whose names are words or first names as well: certain only as the first word of a title. */
export const BRANDS_THAT_ARE_WORDS = listWords(`
  apple, boss, marshall, orange, martin, taylor, ovation, washburn, guild, vox, rode, pearl, tama, ludwig, zoom, sharp, beats, google, amazon,
  coach, guess, gap, express, next, fossil, diesel, mango, pink, target, vans, lee, columbia, esprit, bebe, monsoon, carters, oshkosh, loft, chicos, torrid,
  mini, smart, seat, dodge, lincoln, mercury, saturn, scion, ram, triumph, indian, giant, trek, specialized, scott, cube, focus, canyon, ghost, fuji, merida, felt, gt, kona, salsa, surly, jamis, marin,
  gazelle, victoria, hercules, omega, citizen, timex, casio, invicta, guess, bulova, tudor, oris, hamilton, ninja, shark, hoover, bissell, singer, brother, janome, pfaff, bernina,
  craftsman, milwaukee, stanley, ridgid, worx, carrera, wilson, head, prince, cobra, ping, mizuno, burton, atomic, k2, volcom, quiksilver, billabong, element, stussy, supreme, champion, kappa, fila, ellesse, umbro, everlast,
  oppo, honor, pebble, palm, valve, sapphire, crucial, essential, canyon, koss, polk, kef, rega, thorens, dual, braun, vivo, bloom, knoll, sealy, simmons, frigidaire, general electric, ge, sub zero, viking, wolf, weber, traeger,
  brooks, keen, merrell, hoka, on running, camper, clarks, ecco, gabor, rieker, geox, aldo, zippo, parker, montblanc, pelikan, lamy, waterman, lionel, cricut, carvin, kramer, hagstrom, heritage, collings, dean, jackson, esp, bc rich, lag, cort`);

/** Makers of parts of things that others brand. */
export const BRANDS_INSIDE =
  listWords(`nvidia, amd, intel, qualcomm, shimano, sram, campagnolo, rockshox, fox racing, dolby, thx, gore tex, goretex, vibram,
  thinsulate, primaloft, seymour duncan, dimarzio, emg, bigsby, floyd rose, cummins, briggs stratton, microsoft windows, google android`);
