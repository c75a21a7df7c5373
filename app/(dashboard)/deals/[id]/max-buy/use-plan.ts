import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { notify, notifyError } from "@/components/ui/notify";
import type { Id } from "@/lib/core/ids";
import type { ListingPlan, ListingPlanFields } from "@/lib/domain/resale/listing-plan.schema";

export type PlanChange = Partial<ListingPlanFields>;

type State = {
  readonly plan: ListingPlan;
  /** The server's word, as text, that the plan was last taken from or is newer than. */
  readonly stored: string;
  readonly waiting: number;
};

/** The figures that a change replaces, to go back to. */
function before(plan: ListingPlan, change: PlanChange): PlanChange {
  const names = Object.keys(change) as (keyof ListingPlanFields)[];
  return Object.fromEntries(names.map((name) => [name, plan[name]]));
}

/**
 * The person's plan for a listing: a change holds at once, is written behind in the order it was made, and can be undone
 * as long as the message stands. What cannot be written goes back and says so.
 */
export function usePlan(id: Id<"listing">, given: ListingPlan) {
  const router = useRouter();
  const word = JSON.stringify(given);
  const [state, setState] = useState<State>({ plan: given, stored: word, waiting: 0 });
  if (state.waiting === 0 && state.stored !== word) {
    setState({ plan: given, stored: word, waiting: 0 });
  }
  const latest = useRef(word);
  useEffect(() => {
    latest.current = word;
  }, [word]);
  const queue = useRef(Promise.resolve());

  const write = useCallback(
    (change: PlanChange, undo: PlanChange, message: string | null) => {
      const set = (part: PlanChange, waiting: number) =>
        setState((now) => ({
          plan: { ...now.plan, ...part },
          waiting: now.waiting + waiting,
          // What the server says meanwhile is older than this.
          stored: latest.current,
        }));
      set(change, 1);
      queue.current = queue.current.then(async () => {
        try {
          await callApi("PATCH /deals/{id}/plan", { id, ...change });
          set({}, -1);
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
  const change = useCallback(
    (next: PlanChange, message: string) => write(next, before(state.plan, next), message),
    [write, state.plan],
  );
  return { plan: state.plan, change };
}
