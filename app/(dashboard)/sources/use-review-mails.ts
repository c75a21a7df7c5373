import { useCallback, useEffect, useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import type { MailRow } from "./guess-rows";
import { REVIEW_MAILS } from "./mail-views";

const EVERY_MS = 20_000;

/** The mails that wait to be looked at, while there is a source of mails; a failure leaves what was shown. */
export function useReviewMails(initial: readonly MailRow[], isWanted: boolean) {
  const [mails, setMails] = useState(initial);
  const reload = useCallback(async () => {
    try {
      const { items } = await callApi("GET /mails", REVIEW_MAILS);
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
