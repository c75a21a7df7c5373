import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";

type Props = { hasSandbox: boolean; onAdd: () => void };

/** What sources are for, and the first step. */
export function NoSources({ hasSandbox, onAdd }: Props) {
  return (
    <Panel aria-label="No sources">
      <EmptyState
        title="Nothing brings listings by itself yet"
        action={
          <Button variant="primary" icon={<Plus aria-hidden />} className="mt-1" onClick={onAdd}>
            Add a source
          </Button>
        }
      >
        A source is asked again and again for what you look for, within what it allows, and each new
        listing gets its verdict. Connect a marketplace, then save a search.
        {hasSandbox ? " To try it without an account, connect a sandbox." : ""}
      </EmptyState>
    </Panel>
  );
}
