import type { CurrencyCode } from "@/lib/core/currency";

/** Craigslist's sites outside of the United States, where "$" or the amount alone means another currency. */
const SITES: Readonly<Record<CurrencyCode, string>> = {
  CAD: "abbotsford barrie belleville brantford calgary cariboo chatham comoxvalley cornwall edmonton ftmcmurray guelph halifax hamilton hat kamloops kelowna kingston kitchener kootenays lethbridge londonon montreal nanaimo newbrunswick newfoundland niagara ottawa owensound peace pei peterborough princegeorge quebec reddeer regina saguenay sarnia saskatoon skeena soo sudbury sunshine territories thunderbay toronto troisrivieres vancouver victoria whistler whitehorse windsor winnipeg yellowknife sherbrooke",
  AUD: "adelaide brisbane cairns canberra darwin goldcoast melbourne ntl perth sydney hobart",
  NZD: "auckland christchurch dunedin wellington",
  GBP: "aberdeen bath belfast birmingham brighton bristol cambridge cardiff coventry derby devon dundee edinburgh essex glasgow hampshire kent leeds liverpool london manchester newcastle norwich nottingham oxford sheffield",
  EUR: "amsterdam athens barcelona berlin bologna bordeaux bremen brussels cologne dresden dublin dusseldorf essen firenze frankfurt freiburg genoa hamburg hannover heidelberg helsinki kaiserslautern leipzig lille loire luxembourg lyon madrid malaga marseilles milan montpellier munich naples nuremberg paris porto rome rouen sevilla sicilia strasbourg stuttgart toulouse valencia venice vienna",
  CHF: "basel bern geneva lausanne zurich",
  MXN: "acapulco bajasur chihuahua ciudadjuarez guadalajara guanajuato hermosillo mazatlan mexicocity monterrey oaxaca puebla pv tijuana veracruz yucatan",
};

/** Dollar, except where the place of the site says otherwise. */
export function siteCurrency(host: string): CurrencyCode {
  const name = host.split(".")[0] ?? "";
  const found = Object.entries(SITES).find(([, names]) => names.split(" ").includes(name));
  return found?.[0] ?? "USD";
}
