import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { notify, notifyError } from "@/components/ui/notify";
import type { Id } from "@/lib/core/ids";
import {
  EMPTY_PLAN,
  type ListingPlan,
  type ListingPlanFields,
} from "@/lib/domain/resale/listing-plan.schema";
import { adoptPlan, type PlanState } from "./adopt-plan";

export type PlanChange = Partial<ListingPlanFields>;

/** The figures that a change replaces, to go back to. */
function before(plan: ListingPlan, change: PlanChange): PlanChange {
  const names = Object.keys(EMPTY_PLAN) as (keyof ListingPlanFields)[];
  return Object.fromEntries(
    names.filter((name) => name in change).map((name) => [name, plan[name]]),
  );
}

/**
 * The person's plan for a listing: a change holds at once, is written behind in the order it was made, and can be undone
 * as long as the message stands. What cannot be written goes back and says so.
 */
export function usePlan(id: Id<"listing">, given: ListingPlan) {
  const router = useRouter();
  const [state, setState] = useState<PlanState>({
    plan: given,
    given,
    written: null,
    waiting: 0,
  });
  const current = adoptPlan(state, given);
  if (current !== state) setState(current);
  const queue = useRef(Promise.resolve());

  const write = useCallback(
    (change: PlanChange, undo: PlanChange, message: string | null) => {
      const set = (part: PlanChange, waiting: number, written: ListingPlan | null = null) =>
        setState((now) => ({
          ...now,
          plan: { ...now.plan, ...part },
          written: written ?? now.written,
          waiting: now.waiting + waiting,
        }));
      set(change, 1);
      queue.current = queue.current.then(async () => {
        try {
          const written = await callApi("PATCH /deals/{id}/plan", { id, ...change });
          set({}, -1, written);
          if (message !== null) notify(message, { undo: () => write(undo, change, null) });
          router.refresh();
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          set(undo, -1);
          notifyError(`Not saved. ${error.message}`);
        }
      });
    },
    [id, router],
  );
  const { plan } = current;
  const change = useCallback(
    (next: PlanChange, message: string) => write(next, before(plan, next), message),
    [write, plan],
  );
  return { plan, change };
}
