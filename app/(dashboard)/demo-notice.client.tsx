"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { goTo } from "@/app/_api/go-to";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Tag } from "@/components/ui/tag";

type Props = { mayRemove: boolean; isOwnAccount: boolean };

/** In the rail's foot while there is demo data: that it is, and the way to be rid of it. */
export function DemoNotice({ mayRemove, isOwnAccount }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function remove() {
    setRemoving(true);
    setFailure(null);
    try {
      await callApi("DELETE /demo");
      if (isOwnAccount) goTo("/");
      else {
        setOpen(false);
        router.refresh();
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error.message);
    } finally {
      setRemoving(false);
    }
  }

  return (
    <div className="flex items-center justify-between gap-2 py-1 sm:max-lg:flex-col">
      <Tag tone="dashed" className="sm:max-lg:px-0.5 sm:max-lg:t-11">
        demo
      </Tag>
      {mayRemove ? (
        <Dialog
          open={open}
          onOpenChange={setOpen}
          title="Remove the demo data?"
          description={
            isOwnAccount
              ? "The demo listings, their sales and this demo account go at once, and do not come back. Sign up to go on with your own."
              : "The demo listings, their sales and the demo account go at once, and do not come back. Your own data stays."
          }
          trigger={
            <Button
              size="sm"
              variant="ghost"
              icon={<Trash2 aria-hidden className="hidden sm:max-lg:block" />}
            >
              <span className="sm:max-lg:sr-only">
                Remove<span className="lg:sr-only"> demo data</span>
              </span>
            </Button>
          }
          footer={
            <>
              <DialogClose>
                <Button variant="secondary">Keep it</Button>
              </DialogClose>
              <Button variant="danger" loading={isRemoving} onClick={remove}>
                Remove for good
              </Button>
            </>
          }
        >
          {failure ? <ErrorNote title="The demo was not removed">{failure}</ErrorNote> : null}
        </Dialog>
      ) : null}
    </div>
  );
}
