import { and, eq, isNull, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { marketModels } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { hasPrice } from "@/lib/domain/matching/comp-columns";
import { WordCounter, type WordTable } from "@/lib/domain/matching/word-table";
import type { ModelComparison } from "@/lib/domain/model/compare-models";
import type { TrainingComp } from "@/lib/domain/model/training-comp";
import type { ServiceContext } from "../context";
import { type Audience, audienceColumns } from "./audience";
import { lockLearning, readLearningMark } from "./learning-mark";
import { loadModel } from "./load-model";
import { packModel, termsOf } from "./pack-model";
import { readComps } from "./read-comps";
import { requestRescoreOfAudience } from "./request-rescore-of-audience";
import { trainInThread } from "./train-in-thread";

/** Comps that are learned from and measured with; of more, every so many-th is taken. */
const COMPS_MAX = 50_000;

export type TrainModelInput = {
  readonly audience: Audience;
  /** What the comps are now, from `findDueAudiences`. */
  readonly compsMark: string;
};

/**
 * Learns an audience's market anew and puts the model in the place of the one before if it is better
 * on comps that neither learned from; then every listing it speaks for is judged again. What was
 * trained is kept in the list either way. Null, and nothing is kept, where what was learned from was
 * forgotten meanwhile. No authorisation: a job's verb.
 */
export async function trainModel({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: TrainModelInput;
}): Promise<{ modelId: Id<"model">; comparison: ModelComparison } | null> {
  const startedAt = performance.now();
  const modelId = ctx.ids.make("model");
  const { mark, currentId, comps, words } = await withTransaction(ctx.db, async (tx) => ({
    mark: await readLearningMark(tx),
    currentId: await activeModelId({ ...ctx, db: tx }, input.audience),
    ...(await readTrainingComps(tx, input.audience, ctx.clock.now())),
  }));
  const task = { version: modelId, comps, words, current: await loadModel(ctx.db, currentId) };
  const { candidate, comparison, learnedCount } = await trainInThread(task, ctx.signal);
  const content = comparison.isBetter ? await packModel(candidate) : null;
  const terms = comparison.isBetter ? await packModel(termsOf(candidate)) : null;
  return await withTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    if (!(await mayBeStored(tx, input.audience, mark))) return null;
    if (comparison.isBetter) await retireActive(inside, input.audience);
    await tx.insert(marketModels).values({
      id: modelId,
      ...audienceColumns(input.audience),
      state: comparison.isBetter ? "active" : "not_better",
      trainedAt: ctx.clock.now(),
      trainSeconds: Math.round((performance.now() - startedAt) / 1_000),
      compCount: words.compCount,
      learnedCount,
      compsMark: input.compsMark,
      comparison,
      content,
      terms,
    });
    if (comparison.isBetter) await requestRescoreOfAudience(inside, input.audience);
    return { modelId, comparison };
  });
}

/**
 * Whether all that was read may still be learned from. Who forgets counts up and deletes models in one transaction
 * under the same lock: one that came first is seen in the mark, one that comes later finds the model and deletes it. A
 * mark that counts it already was read after it, and so were the comps. A person's row is held until the model refers
 * to it: their account goes before, and is seen, or takes the model along.
 */
async function mayBeStored(tx: Transaction, audience: Audience, mark: number): Promise<boolean> {
  await lockLearning(tx);
  if ((await readLearningMark(tx)) !== mark) return false;
  const { userId } = audienceColumns(audience);
  if (userId === null) return true;
  const found = await tx.execute(sql`select from users where id = ${userId} for key share`);
  return found.length > 0;
}

async function readTrainingComps(
  tx: Transaction,
  audience: Audience,
  now: Date,
): Promise<{ comps: TrainingComp[]; words: WordTable }> {
  // A user's own comps stand on everybody's.
  const owners = audience === null || audience === "demo" ? [audience] : [null, audience];
  const input = { owners, now, isForLearning: true };
  const counter = new WordCounter();
  const sampler = new Sampler();
  for await (const page of readComps(tx, input)) {
    for (const comp of page) {
      if (!hasPrice(comp)) continue;
      counter.push(comp);
      sampler.push(comp);
    }
  }
  return { comps: sampler.comps, words: counter.table() };
}

/** Every so many-th of any number of comps, never more than twice as many at once as are wanted. */
class Sampler {
  comps: TrainingComp[] = [];
  private step = 1;
  private seen = 0;

  push(comp: TrainingComp): void {
    if (this.seen % this.step === 0) this.comps.push(comp);
    this.seen += 1;
    if (this.comps.length <= COMPS_MAX) return;
    this.comps = this.comps.filter((_, at) => at % 2 === 0);
    this.step *= 2;
  }
}

async function activeModelId(ctx: ServiceContext, audience: Audience): Promise<Id<"model"> | null> {
  const [row] = await ctx.db
    .select({ id: marketModels.id })
    .from(marketModels)
    .where(isActiveOf(audience));
  return row?.id ?? null;
}

async function retireActive(ctx: ServiceContext, audience: Audience): Promise<void> {
  await ctx.db
    .update(marketModels)
    .set({ state: "replaced", content: null, terms: null })
    .where(isActiveOf(audience));
}

function isActiveOf(audience: Audience) {
  const of = audienceColumns(audience);
  return and(
    eq(marketModels.state, "active"),
    eq(marketModels.audience, of.audience),
    of.userId === null ? isNull(marketModels.userId) : eq(marketModels.userId, of.userId),
  );
}
