import type { Submit } from "@/app/_api/use-submit";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkedText } from "@/components/ui/linked-text";
import { PasswordInput } from "@/components/ui/password-input";
import type { ConnectorRow } from "./source-views";

type Props = { form: Submit; connector: ConnectorRow; appUrl: string | null };

/** The keys that a marketplace gives out, and the address that it wants to know for coming back. */
export function KeysFields({ form: { errors, setError }, connector, appUrl }: Props) {
  const { id, label, keyFields, keysHelp, needsAccount } = connector;
  const address = `${appUrl ?? window.location.origin}/api/connect/${id}/callback`;
  return (
    <>
      <p className="text-text-2">
        <LinkedText>{keysHelp}</LinkedText>
      </p>
      {keyFields.map(({ name, label: words, isSecret, isOptional }) => (
        <Field
          key={name}
          label={words}
          name={name}
          error={errors[name]}
          {...(isOptional ? { aside: "optional" } : {})}
        >
          {isSecret ? (
            <PasswordInput autoComplete="new-password" onValueChange={() => setError(name, null)} />
          ) : (
            <Input
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onValueChange={() => setError(name, null)}
            />
          )}
        </Field>
      ))}
      {needsAccount ? (
        <div className="grid gap-[5px]">
          <p className="t-12 text-text-3">
            Where you sign in with an app of your own, tell {label} that it comes back to:
          </p>
          <div className="flex items-center gap-2 rounded-2 bg-sunken py-1.5 pr-1.5 pl-3">
            <code className="min-w-0 flex-1 font-mono t-12 break-all text-text">{address}</code>
            <CopyButton text={address} />
          </div>
        </div>
      ) : null}
      <p className="t-12 text-text-3">The keys are kept encrypted and are never shown again.</p>
    </>
  );
}
