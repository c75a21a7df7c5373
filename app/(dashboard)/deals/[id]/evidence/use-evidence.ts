import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { notify, notifyError } from "@/components/ui/notify";
import type { Id } from "@/lib/core/ids";
import type { DealEvidence } from "@/lib/domain/deals/deal-evidence.schema";
import type { EvidenceChoice } from "@/lib/domain/deals/evidence-choice.schema";
import {
  adoptEvidence,
  type EvidenceState,
  keepSameComps,
  readEvidence,
  startEvidence,
  withPending,
} from "./evidence-state";
import type { PageRevision } from "./revise-here";

export type ChosenComp = { readonly id: Id<"comp">; readonly title: string };
export type ChoiceChange = ChosenComp & { readonly choice: EvidenceChoice | null };

export type EvidenceActions = {
  readonly choose: (change: ChoiceChange) => void;
  readonly takeAllBack: () => void;
};

const MESSAGES = { struck: "Struck out", added: "Added" } as const;

function messageOf({ choice, title }: ChoiceChange): string {
  return `${choice ? MESSAGES[choice] : "Taken back"}: ${title}`;
}

async function writeChoice(id: Id<"listing">, { id: compId, choice }: ChoiceChange) {
  const answer = choice
    ? await callApi("PUT /deals/{id}/evidence/{compId}", { id, compId, choice })
    : await callApi("DELETE /deals/{id}/evidence/{compId}", { id, compId });
  return readEvidence(answer);
}

/** Runs works one after the other; what the server refuses is told and given to `onRefusal`. */
function useQueue() {
  const last = useRef(Promise.resolve());
  return useCallback((work: () => Promise<void>, onRefusal: () => void) => {
    last.current = last.current.then(async () => {
      try {
        await work();
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        onRefusal();
        notifyError(`Not saved. ${error.message}`);
      }
    });
  }, []);
}

function without(pending: EvidenceState["pending"], ids: readonly string[]) {
  const rest = new Map(pending);
  for (const id of ids) rest.delete(id);
  return rest;
}

/**
 * The evidence of a deal as the person chooses it: a choice shows at once, the verdict follows with the
 * server's answer, and what the full judgement says is fetched when it is there. All can be undone.
 */
export function useEvidence(id: Id<"listing">, given: DealEvidence, revision: PageRevision) {
  const [state, setState] = useState(() => startEvidence(given));
  const current = adoptEvidence(state, given);
  if (current !== state) setState(current);
  const enqueue = useQueue();

  const settle = useCallback((ids: readonly string[], evidence: DealEvidence | null) => {
    setState((now) => ({
      ...now,
      evidence: evidence ? keepSameComps(now.evidence, evidence) : now.evidence,
      pending: without(now.pending, ids),
      waiting: now.waiting - 1,
    }));
  }, []);

  const write = useCallback(
    (changes: readonly ChoiceChange[], all: boolean) => {
      const ids = changes.map((change) => change.id);
      const work = async () => {
        let evidence: DealEvidence | null = null;
        if (all) evidence = readEvidence(await callApi("DELETE /deals/{id}/evidence", { id }));
        else for (const change of changes) evidence = await writeChoice(id, change);
        settle(ids, evidence);
      };
      // First of all: the server works while the choice is drawn.
      enqueue(work, () => settle(ids, null));
      setState((now) => {
        const pending = new Map(now.pending);
        for (const change of changes) pending.set(change.id, change.choice);
        return { ...now, pending, waiting: now.waiting + 1 };
      });
    },
    [id, enqueue, settle],
  );

  const shownEvidence = useMemo(
    () => withPending(current.evidence, current.pending, revision),
    [current.evidence, current.pending, revision],
  );
  const { comps } = shownEvidence;
  const shown = useRef(comps);
  useEffect(() => {
    shown.current = comps;
  });
  // The same function for good, so that rows need not be drawn again.
  const choose = useCallback(
    (change: ChoiceChange) => {
      const before = shown.current.find((comp) => comp.id === change.id)?.choice ?? null;
      write([change], false);
      // At once: whoever sees it may press Z before the server has answered.
      notify(messageOf(change), { undo: () => write([{ ...change, choice: before }], false) });
    },
    [write],
  );
  const takeAllBack = () => {
    const before = comps.filter(({ choice }) => choice !== null);
    const back = before.map((comp) => ({ ...comp, choice: null }));
    write(back, true);
    notify("All comps are as they were found", { undo: () => write(before, false) });
  };
  useJudgement(id, current, (evidence) =>
    setState((now) => ({ ...now, evidence: keepSameComps(now.evidence, evidence) })),
  );
  return { evidence: shownEvidence, pending: current.pending, choose, takeAllBack };
}

const POLL_FIRST_MS = 400;
const POLL_LONGEST_MS = 5_000;
const POLLS_MAX = 60;

/** Asks for the verdict as long as a newer one is on its way and nothing is being written; then the page is made anew. */
function useJudgement(
  id: Id<"listing">,
  { evidence, waiting }: EvidenceState,
  onJudged: (evidence: DealEvidence) => void,
): void {
  const router = useRouter();
  const latest = useRef(onJudged);
  useEffect(() => {
    latest.current = onJudged;
  });
  const isWaiting = evidence.isBeingJudged && waiting === 0;
  useEffect(() => {
    if (!isWaiting) return;
    const stop = new AbortController();
    const { signal } = stop;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async (count: number) => {
      const found = await findEvidence(id, signal);
      if (signal.aborted) return;
      if (found && !found.isBeingJudged) {
        latest.current(found);
        router.refresh();
      } else if (count < POLLS_MAX) wait(count + 1);
    };
    const wait = (count: number) => {
      timer = setTimeout(() => ask(count), Math.min(POLL_LONGEST_MS, POLL_FIRST_MS * 1.5 ** count));
    };
    wait(0);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [id, isWaiting, router]);
}

/** Null when it cannot be asked just now. */
async function findEvidence(id: Id<"listing">, signal: AbortSignal): Promise<DealEvidence | null> {
  try {
    return readEvidence(await callApi("GET /deals/{id}/evidence", { id }, { signal }));
  } catch (error) {
    if (error instanceof ApiError || signal.aborted) return null;
    throw error;
  }
}
