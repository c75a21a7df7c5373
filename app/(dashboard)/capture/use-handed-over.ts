import { useEffect, useRef, useState } from "react";
import { FRAGMENT_START } from "@/lib/domain/capture/page-fragment";
import type { PageSnapshot } from "@/lib/domain/capture/page-snapshot.schema";
import { readPageFragment } from "@/lib/domain/capture/read-page-fragment";

type Takers = {
  readonly onPage: (page: PageSnapshot) => void;
  readonly onText: (text: string) => void;
};

/** Takes what came along with the address, once: the bookmark's page behind "#", the share sheet's words. */
export function useHandedOver(
  shared: string | null,
  { onPage, onText }: Takers,
): { readonly isUnreadable: boolean } {
  const [isUnreadable, setUnreadable] = useState(false);
  const isTaken = useRef(false);
  useEffect(() => {
    const take = () => {
      const { hash, pathname } = window.location;
      if (!hash.startsWith(FRAGMENT_START)) return false;
      // A page's data belongs neither into the history nor into a bookmark
      window.history.replaceState(window.history.state, "", pathname);
      const page = readPageFragment(hash);
      setUnreadable(page === null);
      if (page) onPage(page);
      return true;
    };
    if (!isTaken.current) {
      isTaken.current = true;
      if (!take() && shared) onText(shared);
    }
    window.addEventListener("hashchange", take);
    return () => window.removeEventListener("hashchange", take);
  }, [shared, onPage, onText]);
  return { isUnreadable };
}
