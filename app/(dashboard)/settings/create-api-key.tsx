import { useRouter } from "next/navigation";
import { useState } from "react";
import { type ApiOutput, callApi } from "@/app/_api/client";
import type { FormValues } from "@/app/_api/use-submit";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import type { ApiKeyAccess } from "@/lib/domain/api-key/api-key.schema";
import { FormDialog } from "../form-dialog";

type Created = ApiOutput<"POST /api-keys">;
type Days = "30" | "90" | "365" | "never";

const ENDS: readonly { value: Days; label: string }[] = [
  { value: "30", label: "After 30 days" },
  { value: "90", label: "After 90 days" },
  { value: "365", label: "After a year" },
  { value: "never", label: "Never" },
];
const ACCESS: readonly { value: ApiKeyAccess; label: string }[] = [
  { value: "read", label: "Read" },
  { value: "write", label: "Read and write" },
];

/** Makes a key and shows it, once. */
export function CreateApiKey() {
  const router = useRouter();
  const [access, setAccess] = useState<ApiKeyAccess>("read");
  const [days, setDays] = useState<Days>("90");
  const [created, setCreated] = useState<Created | null>(null);
  const send = async ({ name = "" }: FormValues) => {
    const expiresInDays = days === "never" ? null : Number(days);
    setCreated(await callApi("POST /api-keys", { name, access, expiresInDays }));
    router.refresh();
  };
  return (
    <>
      <FormDialog
        title="New API key"
        description="For a program that reads or changes your data through the API."
        trigger={<Button size="sm">New key</Button>}
        failureTitle="No key was made"
        submitLabel="Make the key"
        check={({ name }) => ({ name: name?.trim() ? null : "Give the key a name." })}
        send={send}
      >
        {({ errors, setError }) => (
          <>
            <Field
              label="Name"
              name="name"
              error={errors.name}
              hint="What it is for, such as Spreadsheet."
            >
              <Input autoComplete="off" onValueChange={() => setError("name", null)} />
            </Field>
            <div className="grid justify-items-start gap-[5px]">
              <span className="t-13 font-medium text-text">It may</span>
              <Segmented label="It may" options={ACCESS} value={access} onValueChange={setAccess} />
            </div>
            <Field label="It ends" error={errors.expiresInDays}>
              <Select options={ENDS} value={days} onValueChange={setDays} />
            </Field>
          </>
        )}
      </FormDialog>
      <ShownOnce created={created} onClose={() => setCreated(null)} />
    </>
  );
}

function ShownOnce({ created, onClose }: { created: Created | null; onClose: () => void }) {
  return (
    <Dialog
      title="Copy the key now"
      description="It is shown this once. Deal-Scout keeps only a fingerprint of it."
      open={created !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <DialogClose>
          <Button variant="primary">I have it</Button>
        </DialogClose>
      }
    >
      <div className="flex items-center gap-2 rounded-2 bg-sunken py-2 pr-2 pl-3">
        <code className="min-w-0 flex-1 font-mono t-12 break-all text-text">{created?.key}</code>
        <CopyButton text={created?.key ?? ""} />
      </div>
      <p className="mt-3 text-text-2">
        Send it as a header: <code className="font-mono t-12">Authorization: Bearer dsk_…</code>
      </p>
    </Dialog>
  );
}
