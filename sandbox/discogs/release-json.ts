import { hashOf } from "../core/random";
import { createNumbering } from "../kit/numbering";
import type { Release } from "./releases";

const API = (baseUrl: string, path: string) => `${baseUrl}${path}`;
const artists = createNumbering("discogs artist", 10_000, 900_000);
const labels = createNumbering("discogs label", 1_000, 90_000);

const coverUrl = (release: Release, rootUrl: string, width: number) =>
  `${rootUrl}/photos/rel${release.masterId}-1-${width}w.png`;

export const releaseUri = (release: Release) =>
  `/release/${release.id}-${release.artist}-${release.title}`.replaceAll(" ", "-");

const communityOf = (release: Release) => ({
  want: 50 + (hashOf(`want ${release.id}`) % 9_000),
  have: 80 + (hashOf(`have ${release.id}`) % 30_000),
});

/** A hit of the search. */
export function hitJson(release: Release, bases: { baseUrl: string; rootUrl: string }) {
  const { baseUrl, rootUrl } = bases;
  return {
    id: release.id,
    type: "release",
    master_id: release.masterId,
    master_url: API(baseUrl, `/masters/${release.masterId}`),
    uri: releaseUri(release),
    title: `${release.artist} - ${release.title}`,
    year: String(release.year),
    country: release.country,
    format: ["Vinyl", ...release.descriptions],
    format_quantity: 1,
    label: [release.label],
    genre: [release.genre],
    style: [release.style],
    catno: release.catalogNumber,
    barcode: release.barcode ? [release.barcode] : [],
    thumb: coverUrl(release, rootUrl, 150),
    cover_image: coverUrl(release, rootUrl, 600),
    resource_url: API(baseUrl, `/releases/${release.id}`),
    community: communityOf(release),
    user_data: { in_wantlist: false, in_collection: false },
  };
}

function peopleOf(release: Release, baseUrl: string) {
  const artistId = artists.numberOf(release.artist);
  const labelId = labels.numberOf(release.label);
  return {
    artists: [
      {
        id: artistId,
        name: release.artist,
        anv: "",
        join: "",
        role: "",
        tracks: "",
        resource_url: API(baseUrl, `/artists/${artistId}`),
      },
    ],
    artists_sort: release.artist,
    labels: [
      {
        id: labelId,
        name: release.label,
        catno: release.catalogNumber,
        entity_type: "1",
        entity_type_name: "Label",
        resource_url: API(baseUrl, `/labels/${labelId}`),
      },
    ],
  };
}

export type Market = { readonly forSaleCount: number; readonly lowestPrice: number | null };

/** A release as it stands in the database, with what its market says in one line. */
export function releaseJson(
  release: Release,
  bases: { baseUrl: string; rootUrl: string },
  market: Market,
) {
  const cover = coverUrl(release, bases.rootUrl, 600);
  const { want, have } = communityOf(release);
  return {
    id: release.id,
    status: "Accepted",
    title: release.title,
    year: release.year,
    released: String(release.year),
    country: release.country,
    resource_url: API(bases.baseUrl, `/releases/${release.id}`),
    uri: `https://www.discogs.com${releaseUri(release)}`,
    master_id: release.masterId,
    master_url: API(bases.baseUrl, `/masters/${release.masterId}`),
    ...peopleOf(release, bases.baseUrl),
    formats: [{ name: "Vinyl", qty: "1", descriptions: release.descriptions }],
    format_quantity: 1,
    genres: [release.genre],
    styles: [release.style],
    identifiers: release.barcode ? [{ type: "Barcode", value: release.barcode }] : [],
    tracklist: [],
    images: [
      { type: "primary", uri: cover, resource_url: cover, uri150: cover, width: 600, height: 450 },
    ],
    thumb: coverUrl(release, bases.rootUrl, 150),
    community: { have, want, rating: { count: Math.round(have / 20), average: 4.3 } },
    num_for_sale: market.forSaleCount,
    lowest_price: market.lowestPrice,
    data_quality: "Correct",
    estimated_weight: 230,
  };
}
