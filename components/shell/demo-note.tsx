import { Button } from "../ui/button";
import { cn } from "../ui/cn";

type Props = {
  readonly mayRemove: boolean;
  /** The demo's own account looks at it, and would go too. */
  readonly isOwnAccount: boolean;
  readonly isRemoving: boolean;
  /** Why it is still there after a try. */
  readonly failure: string | null;
  readonly onRemove: () => void;
  readonly className?: string;
};

/** That this is a demo, and the way to be rid of it: one press, so what goes is said before it. */
export function DemoNote(props: Props) {
  const { mayRemove, isOwnAccount, isRemoving, failure, onRemove, className } = props;
  const account = isOwnAccount
    ? "takes this account and everything it imported along"
    : "takes the demo’s account along and leaves your own data";
  return (
    <div className={cn("grid gap-2.5 text-text-3", className)}>
      <p>
        Listings and sales tagged demo are made up.
        {mayRemove ? ` Removing them ${account}. It is done at once and cannot be undone.` : null}
      </p>
      {failure ? (
        <p role="alert" className="text-risk">
          The demo was not removed. {failure}
        </p>
      ) : null}
      {mayRemove ? (
        <Button size="sm" loading={isRemoving} onClick={onRemove} className="justify-self-start">
          Remove the demo
        </Button>
      ) : null}
    </div>
  );
}
