import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { groupBy } from "@/lib/core/group-by";
import { env } from "@/lib/platform/env";
import { createPictureDecoder, type PictureDecoder } from "@/lib/platform/picture/picture-decoder";
import { createSafeFetch, type SafeFetch } from "@/lib/platform/safe-fetch";
import type { ServiceContext } from "../context";
import { type ClaimedPhoto, claimPhotos } from "./claim-photos";
import { type LookedAt, lookAtPhoto } from "./look-at-photo";
import { endPhotoTurn } from "./photo-turn";
import { storePhoto } from "./store-photo";

/** Less than a job's time limit by one photo. */
const LIMIT_MS = 45_000;
/** Between two photos of one host. */
const PACE_MS = 500;
const HOSTS_AT_ONCE = 4;
const AGAIN_MINUTES = 10;

export type PhotoCounts = {
  looked: number;
  hashed: number;
  refused: number;
  later: number;
  isUnfinished: number;
};

type Args = {
  ctx: ServiceContext;
  input?: { readonly limitMs?: number; readonly paceMs?: number };
};

/**
 * Looks at first photos that are due: fetched through the guarded fetch, hashed, and let go of. Each host is asked
 * slowly, and left alone until later as soon as it fails. For jobs: no authorisation.
 */
export async function hashPhotos({ ctx, input = {} }: Args): Promise<PhotoCounts> {
  const { limitMs = LIMIT_MS, paceMs = PACE_MS } = input;
  const counts = { looked: 0, hashed: 0, refused: 0, later: 0, isUnfinished: 0 };
  const claimed = await claimPhotos(ctx.db, ctx.clock.now());
  if (claimed.length === 0) return counts;
  const endMs = ctx.clock.now().getTime() + limitMs;
  const decoder = createPictureDecoder();
  const hosts = [...groupBy(claimed, ({ host }) => host).values()];
  const turn: Turn = { host: null };
  const lane = async () => {
    for (let photos = hosts.shift(); photos; photos = hosts.shift()) {
      await lookThrough(ctx, { photos, counts, turn, decoder, endMs, paceMs });
    }
  };
  // Where one lane breaks, the others end what they are at: a decoder that is closed meanwhile would call a good photo broken.
  const ends = await Promise.allSettled(Array.from({ length: HOSTS_AT_ONCE }, lane));
  decoder.close();
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  if (counts.isUnfinished > 0 && turn.host !== null) {
    await endPhotoTurn(ctx.db, turn.host, ctx.clock.now());
  }
  return counts;
}

/** The host that was begun last; those after it have the next turn where time runs out. */
type Turn = { host: string | null };

type Looking = {
  /** Of one host. */
  readonly photos: readonly ClaimedPhoto[];
  readonly counts: PhotoCounts;
  readonly turn: Turn;
  readonly decoder: PictureDecoder;
  readonly endMs: number;
  readonly paceMs: number;
};

async function lookThrough(ctx: ServiceContext, looking: Looking): Promise<void> {
  const { photos, counts, turn, decoder, endMs, paceMs } = looking;
  for (const [at, photo] of photos.entries()) {
    if (ctx.signal?.aborted || ctx.clock.now().getTime() >= endMs) {
      counts.isUnfinished = 1;
      return giveBack(ctx, photos.slice(at), 0);
    }
    if (at === 0) turn.host = photo.host;
    const looked = await lookAt(ctx, photo, decoder);
    await storePhoto(ctx, photo, looked);
    count(counts, looked);
    const rest = photos.slice(at + 1);
    // A host that cannot answer for one is not asked for the others.
    if (looked.kind === "later") return giveBack(ctx, rest, AGAIN_MINUTES);
    if (rest.length > 0 && photo.mayLook) await sleep(paceMs);
  }
}

async function lookAt(
  ctx: ServiceContext,
  photo: ClaimedPhoto,
  decoder: PictureDecoder,
): Promise<LookedAt> {
  if (!photo.mayLook) {
    return { kind: "refused", why: "Its source does not allow photos to be looked at." };
  }
  const fetch = photo.isSandbox ? sandboxFetch() : usualFetch();
  return await lookAtPhoto(photo.url, { fetch, decoder, signal: ctx.signal });
}

function count(counts: PhotoCounts, { kind }: LookedAt): void {
  counts.looked += 1;
  if (kind === "hashed") counts.hashed += 1;
  else if (kind === "refused") counts.refused += 1;
  else counts.later += 1;
}

/** Not looked at, so no try is counted. */
async function giveBack(ctx: ServiceContext, photos: readonly ClaimedPhoto[], minutes: number) {
  if (photos.length === 0) return;
  const ids = photos.map(({ listingId }) => listingId);
  const at = sql`${ctx.clock.now().toISOString()}::timestamptz`;
  await ctx.db.execute(sql`
    update listing_photos set due_at = ${at} + make_interval(mins => ${minutes}), tries = tries - 1
    where listing_id = any(${sql.param(ids)}::text[]) and due_at > ${at}`);
}

function usualFetch(): SafeFetch {
  return createSafeFetch({ allowedHosts: env().FETCH_ALLOWED_HOSTS ?? [] });
}

/** The stand-in marketplaces have their photos where the operator runs them. */
function sandboxFetch(): SafeFetch {
  const { SANDBOX_URL, FETCH_ALLOWED_HOSTS = [] } = env();
  const host = SANDBOX_URL ? [new URL(SANDBOX_URL).host] : [];
  return createSafeFetch({ allowedHosts: [...FETCH_ALLOWED_HOSTS, ...host] });
}
