import { useCallback, useEffect, useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import type { MailRow } from "./guess-rows";

const EVERY_MS = 20_000;
const SHOWN = 20;
/** Beside those to correct, those that nothing was made of: none is lost without a word. */
const STATES = ["review", "failed", "unkept"] as const;

/** The mails that wait to be looked at, while there is a source of mails; a failure leaves what was shown. */
export function useReviewMails(isWanted: boolean) {
  const [mails, setMails] = useState<readonly MailRow[]>([]);
  const reload = useCallback(async () => {
    try {
      const { items } = await callApi("GET /mails", { state: [...STATES], limit: SHOWN });
      setMails(items);
    } catch (error) {
      // The page says by itself that the server does not answer.
      if (!(error instanceof ApiError)) throw error;
    }
  }, []);
  useEffect(() => {
    if (!isWanted) return;
    void reload();
    const timer = setInterval(() => {
      if (!document.hidden) void reload();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isWanted, reload]);
  return { mails: isWanted ? mails : [], reload };
}
