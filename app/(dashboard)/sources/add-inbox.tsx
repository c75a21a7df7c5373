import { useState } from "react";
import { callApi } from "@/app/_api/client";
import { useSubmit } from "@/app/_api/use-submit";
import { FormFailure } from "@/components/account/form-failure";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { RoadStepProps } from "./road-step";

/** Makes an address that a mail provider or a script forwards mail to, and shows it this once. */
export function AddInbox({ onAdded, onBack }: RoadStepProps) {
  const [address, setAddress] = useState<string | null>(null);
  const form = useSubmit(async ({ name = "" }) => {
    const made = await callApi("POST /sources/inboxes", name.trim() ? { name: name.trim() } : {});
    setAddress(made.address);
  });
  if (address !== null) return <Address address={address} onDone={onAdded} />;
  return (
    <form
      ref={form.formRef}
      onSubmit={form.onSubmit}
      method="post"
      noValidate
      className="grid gap-4"
    >
      <FormFailure title="The address was not made" failure={form.failure} />
      <p className="text-text-2">
        A service that receives mail for you, such as SendGrid or Mailgun, or a script of your own
        sends each mail to this web address. Whoever knows the address can send.
      </p>
      <Field
        label="Name"
        name="name"
        error={form.errors.name}
        aside="optional"
        hint="What the source is called here."
      >
        <Input
          autoComplete="off"
          maxLength={80}
          placeholder="Forwarded mail"
          onValueChange={() => form.setError("name", null)}
        />
      </Field>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
        <Button type="submit" variant="primary" loading={form.isBusy}>
          Make an address
        </Button>
      </div>
    </form>
  );
}

function Address({ address, onDone }: { address: string; onDone: () => Promise<void> }) {
  return (
    <div className="grid gap-4">
      <p className="text-text-2">
        Copy it now: it is shown this once, and only a hash of it is kept. If it is lost, remove the
        source and make another.
      </p>
      <div className="flex items-center gap-2 rounded-2 bg-sunken py-1.5 pr-1.5 pl-3">
        <code className="min-w-0 flex-1 font-mono t-12 break-all text-text">{address}</code>
        <CopyButton text={address} />
      </div>
      <p className="t-12 text-text-3">
        Send each mail as it came by POST, up to 25 MB: as the body, or as the field email or
        body-mime of a form.
      </p>
      <div className="flex justify-end">
        <Button variant="primary" onClick={() => void onDone()}>
          I have copied it
        </Button>
      </div>
    </div>
  );
}
