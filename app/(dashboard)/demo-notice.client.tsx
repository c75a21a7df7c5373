"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { goTo } from "@/app/_api/go-to";
import { formatCount } from "@/components/format/format-count";
import { DemoNote } from "@/components/shell/demo-note";
import { notify } from "@/components/ui/notify";

type Props = {
  readonly mayRemove: boolean;
  readonly isOwnAccount: boolean;
  readonly locale: string;
  readonly className?: string;
};

/** The demo's note, and what its button does: at once, then it is told what went. */
export function DemoNotice({ locale, ...demo }: Props) {
  const router = useRouter();
  const [isRemoving, setRemoving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function remove() {
    setRemoving(true);
    setFailure(null);
    try {
      const { listings, comps } = await callApi("DELETE /demo");
      if (demo.isOwnAccount) await goTo("/sign-up?demo=removed");
      const count = (value: number) => formatCount(value, locale);
      notify(
        `The demo is gone: ${count(listings)} listings, ${count(comps)} sales and its account.`,
      );
      router.refresh();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error.message);
    } finally {
      setRemoving(false);
    }
  }

  return <DemoNote {...demo} isRemoving={isRemoving} failure={failure} onRemove={remove} />;
}
