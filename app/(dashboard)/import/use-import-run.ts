import { useEffect, useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { isUnderWay, type RunView } from "./run-view";

const EVERY_MS = 700;

/** Follows an import until it ends; a look that fails is told and the next one is tried. */
export function useImportRun(initial: RunView) {
  const [run, setRun] = useState(initial);
  const [isStale, setIsStale] = useState(false);
  const isActive = isUnderWay(run);
  const { id } = initial;
  useEffect(() => {
    if (!isActive) return;
    const stop = new AbortController();
    const look = async () => {
      try {
        setRun(await callApi("GET /imports/{id}", { id }, { signal: stop.signal }));
        setIsStale(false);
      } catch (error) {
        if (stop.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        setIsStale(true);
      }
      if (!stop.signal.aborted) timer = setTimeout(look, EVERY_MS);
    };
    let timer = setTimeout(look, EVERY_MS);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [id, isActive]);
  return { run, setRun, isStale };
}
