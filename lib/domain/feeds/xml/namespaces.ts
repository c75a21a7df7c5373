/** What feeds use, by the short name that this code calls it; unprefixed names are those of RSS. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ["http://www.w3.org/2005/atom", "atom"],
  ["http://purl.org/atom/ns", "atom"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"],
  ["http://purl.org/dc/elements/1.1", "dc"],
  ["http://purl.org/dc/terms", "dcterms"],
  ["http://purl.org/rss/1.0/modules/content", "content"],
  ["http://search.yahoo.com/mrss", "media"],
  ["http://base.google.com/ns/1.0", "g"],
  ["http://base.google.com/cns/1.0", "g"],
  ["http://www.georss.org/georss", "georss"],
  ["http://www.w3.org/2003/01/geo/wgs84_pos", "geo"],
  ["http://www.opengis.net/gml", "gml"],
  ["http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
  ["http://purl.org/rss/1.0/modules/slash", "slash"],
  ["http://purl.org/rss/1.0/modules/syndication", "sy"],
  ["http://wellformedweb.org/commentapi", "wfw"],
  ["http://rssnamespace.org/feedburner/ext/1.0", "feedburner"],
  ["http://purl.org/syndication/thread/1.0", "thr"],
]);

/** Prefix → short name; "" is the default namespace. */
export type Scope = ReadonlyMap<string, string>;

const MAX_SCOPE = 32;

/** Publishers write these addresses with and without "#" or "/" at the end, and in any case. */
function shortNameOf(address: string): string | undefined {
  return SHORT_NAMES.get(address.trim().toLowerCase().replace(/[#/]$/, ""));
}

/** The scope inside an element that declares namespaces; the same one where it declares none. */
export function scopeWithin(outer: Scope, attributes: ReadonlyMap<string, string>): Scope {
  let inner: Map<string, string> | null = null;
  for (const [name, value] of attributes) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    const prefix = name.slice(6);
    const short = shortNameOf(value);
    // An unknown namespace is called as its prefix, which is what a prefix without declaration is called too.
    if (short === undefined && !outer.has(prefix)) continue;
    inner ??= new Map(outer);
    if (inner.size < MAX_SCOPE || inner.has(prefix)) inner.set(prefix, short ?? prefix);
  }
  return inner ?? outer;
}

/** "m:price" as "g:price" where m is Google's namespace. A prefix that nobody declared stands for itself. */
export function canonicalName(written: string, scope: Scope): string {
  const colon = written.indexOf(":");
  const prefix = colon < 0 ? "" : written.slice(0, colon);
  const short = scope.get(prefix) ?? prefix;
  const local = written.slice(colon + 1);
  return short === "" ? local : `${short}:${local}`;
}
