import { expect, test } from "vitest";
import { FORMAT_LOCALES } from "./format-locales";
import { isFormatLocale } from "./is-format-locale";
import { parseCoordinates } from "./parse-coordinates";

const OAKLAND = { latitude: 37.8044, longitude: -122.2712 };

test.each([
  ["37.8044, -122.2712"],
  ["37.8044,-122.2712"],
  [" 37.8044 −122.2712 "],
  ["geo:37.8044,-122.2712"],
  ["geo:37.8044,-122.2712;u=35"],
  ["geo:37.8044,-122.2712?z=12"],
  ["https://maps.example/maps/@37.8044,-122.2712,12z"],
  ["https://maps.example/maps/place/X/@1.5,2.5,12z/data=!3d37.8044!4d-122.2712"],
  ["https://osm.example/#map=12/37.8044/-122.2712"],
  ["https://osm.example/?mlat=37.8044&mlon=-122.2712"],
])("%s is a place", (text) => {
  expect(parseCoordinates(text)).toEqual(OAKLAND);
});

test.each([
  [""],
  ["Oakland"],
  ["37.8044"],
  ["91, 0"],
  ["0, 181"],
  ["37,8044, -122,2712"],
  ["1 2 3"],
])("%j is none", (text) => {
  expect(parseCoordinates(text)).toBeNull();
});

test("every format on offer is known here", () => {
  expect(FORMAT_LOCALES.filter((tag) => !isFormatLocale(tag))).toEqual([]);
});
