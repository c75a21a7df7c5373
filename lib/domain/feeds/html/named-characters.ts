const WRITTEN =
  "amp & lt < gt > quot \" apos ' iexcl ¡ cent ¢ pound £ curren ¤ yen ¥ sect § copy © laquo « reg ® deg ° plusmn ± sup2 ² sup3 ³ micro µ para ¶ middot · frac14 ¼ frac12 ½ frac34 ¾ raquo » iquest ¿ Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È Eacute É Ecirc Ê Iacute Í Ntilde Ñ Oacute Ó Ocirc Ô Otilde Õ Ouml Ö Oslash Ø Uacute Ú Uuml Ü szlig ß agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í icirc î iuml ï ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö oslash ø ugrave ù uacute ú ucirc û uuml ü yuml ÿ ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › euro € trade ™ larr ← rarr → minus − times × divide ÷ ne ≠ le ≤ ge ≥ check ✓".split(
    " ",
  );

/** The character references by name that descriptions of goods use; HTML has some 2,000 more. */
export const NAMED_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["nbsp", " "],
  ["ensp", " "],
  ["emsp", " "],
  ["thinsp", " "],
  ["shy", ""],
  ...WRITTEN.flatMap((name, at) => (at % 2 === 0 ? [[name, WRITTEN[at + 1] ?? ""] as const] : [])),
]);
