import { desc, getTableColumns, sql } from "drizzle-orm";
import { type MarketModelRow, marketModels } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type {
  ModelAudience,
  ModelOverview,
  TrainedModel,
} from "@/lib/domain/model/model-overview.schema";
import { requireAdmin, type ServiceContext } from "../context";
import { COMPS_MIN } from "./find-due-audiences";
import { findTrainingRequest } from "./training-request";

const HISTORY_MAX = 50;

type Counted = {
  audience: ModelAudience["audience"];
  user_id: Id<"user"> | null;
  email: string | null;
  comps: number;
};

/** Every market that is learned by itself or may be, those in use first, with its trainings. For admins. */
export async function listModels({ ctx }: { ctx: ServiceContext }): Promise<ModelOverview> {
  requireAdmin(ctx);
  const [counted, models, training] = await Promise.all([
    countComps(ctx),
    listTrained(ctx),
    findTrainingRequest(ctx.db),
  ]);
  const audiences = counted.map(({ audience, user_id, email, comps }): ModelAudience => {
    const own = models.filter((row) => row.audience === audience && row.userId === user_id);
    const active = own.find(({ state }) => state === "active");
    return {
      audience,
      owner: user_id === null ? null : { id: user_id, email: email ?? "" },
      comps,
      compsNeeded: audience === "demo" ? null : COMPS_MIN,
      active: active ? toTrained(active) : null,
      history: own.slice(0, HISTORY_MAX).map(toTrained),
    };
  });
  // What is in use stands on top, and what never learns at the end.
  const rank = ({ audience, active }: ModelAudience) => (active ? 0 : audience === "demo" ? 2 : 1);
  return { audiences: audiences.sort((left, right) => rank(left) - rank(right)), training };
}

/** Everybody's is always there; a user's only where there is a model, or enough comps for one. */
async function countComps(ctx: ServiceContext): Promise<Counted[]> {
  return await ctx.db.execute<Counted>(sql`
    with counted as (
      select case when s.licence = 'demo' then 'demo' when c.user_id is null then 'shared' else 'user' end as audience,
        case when s.licence = 'demo' then null else c.user_id end as user_id, count(*)::int as comps
      from comps c join sources s on s.id = c.source_id group by 1, 2
    ),
    named as (
      select audience, user_id from counted where audience <> 'user' or comps >= ${COMPS_MIN}
      union select audience, user_id from market_models
      union select 'shared', null
    )
    select n.audience, n.user_id, u.email, coalesce(c.comps, 0) as comps
    from named n left join users u on u.id = n.user_id
    left join counted c on c.audience = n.audience and c.user_id is not distinct from n.user_id
    order by n.audience = 'shared' desc, n.audience = 'demo' desc, u.email`);
}

type Trained = Omit<MarketModelRow, "content" | "terms" | "compsMark">;

/** Without the models themselves, which are megabytes. */
const {
  content: _content,
  terms: _terms,
  compsMark: _mark,
  ...columns
} = getTableColumns(marketModels);

function listTrained(ctx: ServiceContext): Promise<Trained[]> {
  return ctx.db.select(columns).from(marketModels).orderBy(desc(marketModels.trainedAt));
}

function toTrained({ audience: _audience, userId: _userId, ...model }: Trained): TrainedModel {
  return model;
}
