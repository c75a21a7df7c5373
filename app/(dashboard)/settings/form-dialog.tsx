import { type ReactElement, type ReactNode, useState } from "react";
import { type Submit, useSubmit } from "@/app/_api/use-submit";
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
  send: () => Promise<void>;
  check?: () => Readonly<Record<string, string | null>>;
  /** Forgets what was typed, whenever the dialog opens. */
  onOpen: () => void;
  children: (form: Submit) => ReactNode;
};

/** A dialog that asks for something and sends it. */
export function FormDialog(props: Props) {
  const { title, description, trigger, onOpen } = props;
  const [isOpen, setIsOpen] = useState(false);
  const change = (next: boolean) => {
    if (next) onOpen();
    setIsOpen(next);
  };
  return (
    <Dialog
      title={title}
      description={description}
      trigger={trigger}
      open={isOpen}
      onOpenChange={change}
    >
      <DialogForm {...props} onDone={() => setIsOpen(false)} />
    </Dialog>
  );
}

function DialogForm(props: Props & { onDone: () => void }) {
  const { failureTitle, submitLabel, isDanger, send, check, children, onDone } = props;
  const form = useSubmit(async () => {
    await send();
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
