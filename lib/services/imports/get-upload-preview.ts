import { and, eq } from "drizzle-orm";
import { importMappings, uploads } from "@/db/schema";
import type { CurrencyCode } from "@/lib/core/currency";
import type { Id } from "@/lib/core/ids";
import { findImportProblems } from "@/lib/domain/import/find-import-problems";
import { guessImport, guessTarget } from "@/lib/domain/import/guess-import";
import { IMPORT_TARGETS, type ImportTarget } from "@/lib/domain/import/import-field";
import { PREVIEW_ROWS } from "@/lib/domain/import/import-limits";
import { suggestSourceName } from "@/lib/domain/import/suggest-source-name";
import type { GetUploadInput, UploadPreview } from "@/lib/domain/import/upload-preview.schema";
import { requireUser, type ServiceContext } from "../context";
import { ownUpload } from "../uploads/internal";
import { readUploadBytes } from "../uploads/read-upload-bytes";
import { getUserPrefs } from "../user-prefs/get-user-prefs";
import { notFound } from "../visible-to";
import { headerHash } from "./header-hash";
import { type FileSample, readSample } from "./read-sample";

type Args = { ctx: ServiceContext; input: GetUploadInput & { id: Id<"upload"> } };
type Setups = UploadPreview["guess"];

function guessSetups(
  { nature, sample }: FileSample,
  fileName: string,
  currency: CurrencyCode,
): Setups {
  const sourceName = suggestSourceName(fileName);
  const of = (target: ImportTarget) => {
    const { mapping, defaults } = guessImport(sample, {
      target,
      currency,
      delimiter: nature.delimiter ?? undefined,
      isJson: nature.format !== "csv",
    });
    return { mapping, defaults, sourceName };
  };
  return { listings: of("listings"), comps: of("comps") };
}

async function findRemembered(
  ctx: ServiceContext,
  userId: Id<"user">,
  columns: readonly string[],
): Promise<UploadPreview["remembered"]> {
  const rows = await ctx.db
    .select()
    .from(importMappings)
    .where(
      and(eq(importMappings.userId, userId), eq(importMappings.headerHash, headerHash(columns))),
    );
  return Object.fromEntries(
    rows.map(({ target, mapping, defaults, sourceName }) => [
      target,
      { mapping, defaults, sourceName },
    ]),
  );
}

/** What a file that was sent holds: its columns, first rows, and how it would be imported. */
export async function getUploadPreview({ ctx, input }: Args): Promise<UploadPreview> {
  const { userId } = requireUser(ctx);
  const [upload] = await ctx.db
    .select()
    .from(uploads)
    .where(ownUpload(ctx, userId, input.id));
  if (!upload) throw notFound("upload");
  const bytes = readUploadBytes({ ctx, input: { uploadId: upload.id } });
  const file = await readSample(bytes, input.delimiter);
  const { nature, sample } = file;
  const { currency } = await getUserPrefs({ ctx });
  const guess = guessSetups(file, upload.fileName, currency);
  const remembered = await findRemembered(ctx, userId, sample.columns);
  const known = IMPORT_TARGETS.filter((target) => remembered[target]);
  const target = known.length === 1 && known[0] ? known[0] : guessTarget(sample);
  const setup = remembered[target] ?? guess[target];
  return {
    id: upload.id,
    fileName: upload.fileName,
    sizeBytes: upload.sizeBytes,
    ...nature,
    columns: [...sample.columns],
    rows: sample.rows
      .slice(0, PREVIEW_ROWS)
      .map((row) => sample.columns.map((column) => row.get(column) ?? "")),
    target,
    guess,
    remembered,
    problems: findImportProblems({ sample, target, ...setup }),
  };
}
