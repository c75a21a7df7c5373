import type { FeedItem } from "./feed-item";
import { elementOf, textOf, type XmlElement } from "./xml/xml-element";

const DEGREES = /^[+-]?\d{1,3}(\.\d{1,20})?$/;

function positionOf(latitude: string, longitude: string): FeedItem["position"] {
  if (!DEGREES.test(latitude) || !DEGREES.test(longitude)) return null;
  const position = { latitude: Number(latitude), longitude: Number(longitude) };
  const isOnEarth = Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180;
  return isOnEarth ? position : null;
}

/** "45.25 -71.92", also with a comma between. */
function pairOf(text: string): FeedItem["position"] {
  const [latitude = "", longitude = "", more] = text.trim().split(/[\s,]+/);
  return more === undefined ? positionOf(latitude, longitude) : null;
}

/** Where the thing is, as GeoRSS (simple or GML) or W3C Geo say it. */
export function itemPosition(item: XmlElement): FeedItem["position"] {
  const where = elementOf(item, "georss:where");
  const gml = where && elementOf(where, "gml:Point");
  const point = textOf(elementOf(item, "georss:point")) || textOf(gml && elementOf(gml, "gml:pos"));
  const holder = elementOf(item, "geo:Point") ?? item;
  const geo = positionOf(
    textOf(elementOf(holder, "geo:lat")),
    textOf(elementOf(holder, "geo:long")),
  );
  return (point === "" ? null : pairOf(point)) ?? geo;
}
