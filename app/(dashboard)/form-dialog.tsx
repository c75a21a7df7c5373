import { type ReactElement, type ReactNode, useState } from "react";
import { type FormValues, type Submit, useSubmit } from "@/app/_api/use-submit";
import { FormFailure } from "@/components/account/form-failure";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";

type Props = {
  title: string;
  description?: ReactNode;
  trigger: ReactElement;
  /** What it says above the form when it did not work. */
  failureTitle: string;
  submitLabel: string;
  isDanger?: boolean;
  /** Sends the form; the dialog closes when it is done. */
  send: (values: FormValues) => Promise<void>;
  check?: (values: FormValues) => Readonly<Record<string, string | null>>;
  children: (form: Submit) => ReactNode;
};

/** A dialog that asks for something and sends it. */
export function FormDialog(props: Props) {
  const { title, description, trigger } = props;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      title={title}
      description={description}
      trigger={trigger}
      open={isOpen}
      onOpenChange={setIsOpen}
    >
      <DialogForm {...props} onDone={() => setIsOpen(false)} />
    </Dialog>
  );
}

function DialogForm(props: Props & { onDone: () => void }) {
  const { failureTitle, submitLabel, isDanger, send, check, children, onDone } = props;
  const form = useSubmit(async (values) => {
    await send(values);
    onDone();
  }, check);
  return (
    <form
      ref={form.formRef}
      onSubmit={form.onSubmit}
      method="post"
      noValidate
      className="grid gap-4"
    >
      <FormFailure title={failureTitle} failure={form.failure} />
      {children(form)}
      <div className="flex justify-end gap-2">
        <DialogClose>
          <Button variant="ghost">Cancel</Button>
        </DialogClose>
        <Button type="submit" variant={isDanger ? "danger" : "primary"} loading={form.isBusy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
