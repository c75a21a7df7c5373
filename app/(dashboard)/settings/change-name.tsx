import { useRouter } from "next/navigation";
import { callAuth } from "@/app/_api/call-auth";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { FormDialog } from "../form-dialog";

export function ChangeName({ current }: { current: string }) {
  const router = useRouter();
  return (
    <FormDialog
      title="Change your name"
      trigger={
        <Button size="sm" aria-label="Change name">
          Change
        </Button>
      }
      failureTitle="The name was not changed"
      submitLabel="Save"
      send={async ({ name }) => {
        await callAuth("PATCH", "account", { name });
        router.refresh();
      }}
    >
      {({ errors, setError }) => (
        <Field label="Name" name="name" error={errors.name}>
          <Input
            autoComplete="name"
            defaultValue={current}
            onValueChange={() => setError("name", null)}
          />
        </Field>
      )}
    </FormDialog>
  );
}
