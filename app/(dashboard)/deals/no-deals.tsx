import { FileInput } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";

/** Before the first import. */
export function NoDeals() {
  return (
    <>
      <PageHead title="Deals">Nothing has been imported yet.</PageHead>
      <Panel>
        <EmptyState
          title="No listings yet"
          action={
            <Button href="/import" variant="primary" icon={<FileInput aria-hidden />}>
              Import a file
            </Button>
          }
        >
          Import listings you look at, and sales you know of. Each listing is then set against
          similar sales, with the evidence beside the answer.
        </EmptyState>
      </Panel>
    </>
  );
}
