"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useContext,
  useMemo,
  useOptimistic,
  useTransition,
} from "react";
import { notify, notifyError } from "@/components/ui/notify";
import type { Id } from "@/lib/core/ids";
import { type Mark, writeMark } from "./write-mark";

type Marks = Readonly<Record<Mark, boolean>>;

export type DealActions = Marks & {
  readonly title: string;
  readonly toggle: (mark: Mark) => void;
};

const DealContext = createContext<DealActions | null>(null);

/** Save and hide of the deal around; null outside one. */
export function useDeal(): DealActions | null {
  return useContext(DealContext);
}

const MESSAGES = {
  saved: ["No longer saved", "Saved"],
  hidden: ["Shown in your lists again", "Hidden from your lists"],
} as const;

/** Marks that change at once, are written behind, and can be undone as long as the message stands. */
function useMarks(id: Id<"listing">, stored: Marks) {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const [marks, setMarks] = useOptimistic<Marks>(stored);
  const change = useMemo(() => {
    const set = (mark: Mark, isSet: boolean, canUndo: boolean) =>
      startTransition(async () => {
        setMarks((now) => ({ ...now, [mark]: isSet }));
        const failure = await writeMark(id, mark, isSet);
        if (failure !== null) return notifyError(failure);
        const undo = () => set(mark, !isSet, false);
        notify(MESSAGES[mark][isSet ? 1 : 0], canUndo ? { undo } : {});
        startTransition(() => router.refresh());
      });
    return set;
  }, [id, setMarks, router]);
  return { marks, change };
}

type ScopeProps = {
  readonly id: Id<"listing">;
  readonly title: string;
  /** At the source, for the key O. */
  readonly url: string | null;
  readonly isSaved: boolean;
  readonly isHidden: boolean;
  readonly as: "li" | "tr" | "div";
  /** In a list, what is hidden (or shown again) leaves it at once. */
  readonly leavesList?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** One deal and what one can do with it from anywhere inside. */
export function DealScope(props: ScopeProps) {
  const { id, title, url, as: Element, leavesList = true, className, children } = props;
  const { marks, change } = useMarks(id, { saved: props.isSaved, hidden: props.isHidden });
  const { saved, hidden } = marks;
  const actions = useMemo<DealActions>(
    () => ({
      saved,
      hidden,
      title,
      toggle: (mark) => change(mark, !(mark === "saved" ? saved : hidden), true),
    }),
    [saved, hidden, title, change],
  );
  const isGone = leavesList && hidden !== props.isHidden;
  return (
    <Element
      data-deal={id}
      data-url={url ?? undefined}
      hidden={isGone || undefined}
      className={className}
    >
      <DealContext value={actions}>{children}</DealContext>
    </Element>
  );
}
