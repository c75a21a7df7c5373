import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import type { Trouble } from "./trouble-of";

type Props = {
  trouble: Trouble;
  canChange: boolean;
  isBusy: boolean;
  /** It was asked a moment ago. The button above counts the seconds: here each would be read out again. */
  isRunOff: boolean;
  onRun: () => void;
  onSignIn: () => void;
  onEnterKeys: () => void;
};

/** What is wrong with a source, beside it, with the one thing that helps. */
export function SourceTrouble({ trouble, canChange, isBusy, isRunOff, ...deeds }: Props) {
  const { title, text, remedy } = trouble;
  const action = {
    "sign-in": { words: "Sign in again", onClick: deeds.onSignIn },
    keys: { words: "Enter the keys again", onClick: deeds.onEnterKeys },
    password: { words: "Connect it again", onClick: deeds.onEnterKeys },
    run: { words: "Run now", onClick: deeds.onRun },
    wait: null,
  }[remedy];
  return (
    <ErrorNote
      title={title}
      action={
        action && canChange ? (
          <Button
            size="sm"
            loading={isBusy}
            disabled={remedy === "run" && isRunOff}
            focusableWhenDisabled
            onClick={action.onClick}
          >
            {action.words}
          </Button>
        ) : null
      }
    >
      {text}
      {canChange || remedy === "wait" ? "" : " An administrator can mend this."}
    </ErrorNote>
  );
}
