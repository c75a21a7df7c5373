import { useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { goTo } from "@/app/_api/go-to";
import { useSubmit } from "@/app/_api/use-submit";
import { FormFailure } from "@/components/account/form-failure";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorNote } from "@/components/ui/error-note";
import { Segmented } from "@/components/ui/segmented";
import { type KeysChoice, keysChoices, usualChoice } from "./keys-choices";
import { KeysFields } from "./keys-fields";
import type { ConnectorRow, SourceRow } from "./source-views";
import { keyProblemTitle, termsWords } from "./source-words";

type Props = {
  connector: ConnectorRow;
  /** The source that is connected again; null for a new one. */
  source: SourceRow | null;
  isAdmin: boolean;
  appUrl: string | null;
  locale: string;
  onBack: () => void;
  onConnected: () => Promise<void>;
};

const CHOICE_WORDS: Readonly<Record<KeysChoice, string>> = {
  installation: "Deal-Scout asks with the keys of this installation.",
  stored: "Deal-Scout goes on with the keys that were entered for this source.",
  own: "",
  sandbox:
    "A stand-in that runs beside Deal-Scout, with made-up listings. Good for trying things out; nothing leaves this installation.",
};

/** Keys that nobody typed in here have no fields to be wrong in: it is said above the form. */
function withoutFields(error: unknown): unknown {
  if (!(error instanceof ApiError)) return error;
  const { message, code, status, requestId } = error;
  return new ApiError(message, { code, status, requestId, cause: error });
}

/** Connects one marketplace: its terms first, then whose keys, then off to sign in where that is needed. */
export function ConnectForm(props: Props) {
  const { connector, source, isAdmin, locale, onBack, onConnected } = props;
  const options = keysChoices(connector, source);
  const [choice, setChoice] = useState<KeysChoice>(usualChoice(connector, source));
  const [isShared, setIsShared] = useState(source !== null && !source.isOwn);
  const terms = termsWords(connector, connector.label, locale);
  const form = useSubmit(async (values) => {
    const { signInUrl } = await callApi("POST /sources/connect", {
      connectorId: connector.id,
      environment: choice === "sandbox" ? "sandbox" : "production",
      isShared,
      ...(choice === "own" ? { keys: values } : {}),
    }).catch((error: unknown) => {
      throw choice === "own" ? error : withoutFields(error);
    });
    if (signInUrl) await goTo(signInUrl);
    await onConnected();
  });
  return (
    <form
      ref={form.formRef}
      onSubmit={form.onSubmit}
      method="post"
      noValidate
      className="grid gap-4"
    >
      <FormFailure title={`${connector.label} was not connected`} failure={form.failure} />
      {isAdmin && connector.keyProblems.length > 0 ? (
        <ErrorNote title={keyProblemTitle(connector)}>
          {connector.keyProblems.join(" ")} Set it where the settings of this installation are, then
          start Deal-Scout again.
        </ErrorNote>
      ) : null}
      {terms ? <p className="rounded-2 bg-sunken px-3.5 py-3 text-text-2">{terms}</p> : null}
      {options.length > 1 ? (
        <div className="grid justify-items-start gap-[5px]">
          <span className="t-13 font-medium text-text">Ask with</span>
          <Segmented
            label="Ask with"
            options={options}
            value={choice}
            onValueChange={setChoice}
            className="flex-wrap"
          />
        </div>
      ) : null}
      {CHOICE_WORDS[choice] ? <p className="text-text-2">{CHOICE_WORDS[choice]}</p> : null}
      {choice === "own" ? (
        <KeysFields form={form} connector={connector} appUrl={props.appUrl} />
      ) : null}
      {isAdmin && source === null ? (
        <Checkbox checked={isShared} onCheckedChange={setIsShared}>
          For everybody on this installation
        </Checkbox>
      ) : null}
      {connector.needsAccount ? (
        <p className="t-12 text-text-3">
          {connector.label} may ask you to sign in and to agree. You come back here afterwards.
        </p>
      ) : null}
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
        <Button type="submit" variant="primary" loading={form.isBusy}>
          {choice === "sandbox" ? "Connect the sandbox" : `Connect ${connector.label}`}
        </Button>
      </div>
    </form>
  );
}
