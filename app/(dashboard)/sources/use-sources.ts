import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { isAsking, isDue, secondsToAskable } from "./source-state";
import type { SourcesView } from "./source-views";

const BUSY_MS = 2_000;
const QUIET_MS = 20_000;
const SECOND_MS = 1_000;

async function read(): Promise<SourcesView> {
  const [overview, { items }] = await Promise.all([
    callApi("GET /sources"),
    callApi("GET /searches"),
  ]);
  return { ...overview, searches: items };
}

/**
 * The page's state kept fresh: every 2 s while something is asked, else every 20 s; not while nobody looks. Its clock
 * goes by seconds while any are counted down.
 */
export function useSources(initial: SourcesView, nowIso: string) {
  const [view, setView] = useState(initial);
  const [now, setNow] = useState(() => new Date(nowIso));
  const [isStale, setIsStale] = useState(false);
  const openedAt = useRef<number | null>(null);

  const tick = useCallback(() => {
    // The server's time when the page was made, and what has gone by since: this device's clock may be wrong.
    openedAt.current ??= performance.now();
    setNow(new Date(Date.parse(nowIso) + performance.now() - openedAt.current));
  }, [nowIso]);

  const reload = useCallback(async () => {
    try {
      setView(await read());
      setIsStale(false);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setIsStale(true);
    }
    tick();
  }, [tick]);

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
  const isCounting = view.sources.some((source) => secondsToAskable(source, now) > 0);
  useEffect(() => {
    if (!isCounting) return;
    const timer = setInterval(tick, SECOND_MS);
    return () => clearInterval(timer);
  }, [isCounting, tick]);
  return { view, now, isStale, reload };
}
