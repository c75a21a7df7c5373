import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Panel } from "../ui/panel";

type Props = { href: string; action: string };

/** For an address that leads nowhere, and for what belongs to somebody else: both look the same. */
export function NothingHere({ href, action }: Props) {
  return (
    <Panel className="mx-auto w-full max-w-140">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        title="There is nothing at this address"
        action={
          <Button className="mt-1.5" href={href}>
            {action}
          </Button>
        }
      >
        It may have been removed, or the link is not complete.
      </EmptyState>
    </Panel>
  );
}
