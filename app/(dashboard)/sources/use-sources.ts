import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { isAsking, isDue } from "./source-state";
import type { SourcesView } from "./source-views";

const BUSY_MS = 2_000;
const QUIET_MS = 20_000;

async function read(): Promise<SourcesView> {
  const [overview, { items }] = await Promise.all([
    callApi("GET /sources"),
    callApi("GET /searches"),
  ]);
  return { ...overview, searches: items };
}

/** The page's state kept fresh: every 2 s while something is asked, else every 20 s; not while nobody looks. */
export function useSources(initial: SourcesView, nowIso: string) {
  const [view, setView] = useState(initial);
  const [now, setNow] = useState(() => new Date(nowIso));
  const [isStale, setIsStale] = useState(false);
  const openedAt = useRef<number | null>(null);

  const reload = useCallback(async () => {
    // The server's time when the page was made, and what has gone by since: this device's clock may be wrong.
    openedAt.current ??= performance.now();
    try {
      setView(await read());
      setIsStale(false);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setIsStale(true);
    }
    setNow(new Date(Date.parse(nowIso) + performance.now() - openedAt.current));
  }, [nowIso]);

  const isBusy = view.sources.some((source) => isAsking(source, now) || isDue(source, now));
  useEffect(() => {
    openedAt.current ??= performance.now();
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const look = async () => {
      if (!document.hidden) await reload();
      if (!isOver) timer = setTimeout(look, isBusy ? BUSY_MS : QUIET_MS);
    };
    timer = setTimeout(look, isBusy ? BUSY_MS : QUIET_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isBusy, reload]);
  return { view, now, isStale, reload };
}
