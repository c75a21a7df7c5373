import { callApi } from "@/app/_api/client";
import { useSubmit } from "@/app/_api/use-submit";
import { FormFailure } from "@/components/account/form-failure";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import type { RoadStepProps } from "./road-step";

const PLAIN = { autoComplete: "off", autoCapitalize: "none", spellCheck: false } as const;

/** Connects a mailbox; the sign-in is tried before it is kept. */
export function AddMailbox({ onAdded, onBack }: RoadStepProps) {
  const form = useSubmit(
    async ({ host = "", port = "", user = "", password = "", folder = "" }) => {
      await callApi("POST /sources/mailboxes", {
        host: host.trim(),
        port: Number(port) || 993,
        user: user.trim(),
        password,
        ...(folder.trim() ? { folder: folder.trim() } : {}),
      });
      await onAdded();
    },
    ({ host = "", user = "", password = "" }) => ({
      host: host.trim() ? null : "Name the mail server.",
      user: user.trim() ? null : "Usually the e-mail address.",
      password: password ? null : "The app password is needed.",
    }),
  );
  const { errors, setError } = form;
  return (
    <form
      ref={form.formRef}
      onSubmit={form.onSubmit}
      method="post"
      noValidate
      className="grid gap-4"
    >
      <FormFailure title="The mailbox was not connected" failure={form.failure} />
      <p className="text-text-2">
        Deal-Scout looks every 5 minutes for mails of known marketplaces and changes nothing in the
        mailbox. It opens no other mail.
      </p>
      <div className="grid grid-cols-[minmax(0,1fr)_96px] items-start gap-3">
        <Field label="Mail server (IMAP)" name="host" error={errors.host}>
          <Input
            {...PLAIN}
            placeholder="imap.example.com"
            onValueChange={() => setError("host", null)}
          />
        </Field>
        <Field label="Port" name="port" error={errors.port}>
          <Input
            {...PLAIN}
            inputMode="numeric"
            defaultValue="993"
            onValueChange={() => setError("port", null)}
          />
        </Field>
      </div>
      <Field label="User name" name="user" error={errors.user}>
        <Input {...PLAIN} onValueChange={() => setError("user", null)} />
      </Field>
      <Field
        label="App password"
        name="password"
        error={errors.password}
        hint="A password that your mail provider makes for one program, in its security settings. It can be taken back there at any time. It is kept encrypted."
      >
        <PasswordInput
          autoComplete="new-password"
          onValueChange={() => setError("password", null)}
        />
      </Field>
      <Field
        label="Folder"
        name="folder"
        error={errors.folder}
        aside="optional"
        hint="The inbox, where nothing is named. In a folder of its own every mail is read."
      >
        <Input {...PLAIN} placeholder="INBOX" onValueChange={() => setError("folder", null)} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
        <Button type="submit" variant="primary" loading={form.isBusy}>
          Connect the mailbox
        </Button>
      </div>
    </form>
  );
}
