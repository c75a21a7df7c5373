import { FileInput, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";

/** Before anything has come in. */
export function NoDeals() {
  return (
    <>
      <PageHead title="Deals">Nothing has come in yet.</PageHead>
      <Panel>
        <EmptyState
          title="No listings yet"
          action={
            <div className="flex flex-wrap justify-center gap-2">
              <Button href="/sources" variant="primary" icon={<Plus aria-hidden />}>
                Add a source
              </Button>
              <Button href="/import" icon={<FileInput aria-hidden />}>
                Import a file
              </Button>
            </div>
          }
        >
          Connect a marketplace, or import listings you look at and sales you know of. Each listing
          is then set against similar sales, with the evidence beside the answer.
        </EmptyState>
      </Panel>
    </>
  );
}
