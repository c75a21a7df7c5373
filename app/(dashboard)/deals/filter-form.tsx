import Form from "next/form";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { DealsAddress } from "./deals-address";

type Props = {
  readonly address: DealsAddress;
  /** The parameters that the fields inside decide; all others of the address are carried along. */
  readonly names: readonly string[];
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly className?: string;
};

/** The parameters of the list's first page that a form does not decide itself. */
export function carriedParameters(address: DealsAddress, names: readonly string[]) {
  const { searchParams } = new URL(address.href(), "http://localhost");
  return [...searchParams].filter(([name]) => !names.includes(name));
}

/** A GET form to the list: without a script the browser sends it, with one the page changes in place. */
export function FilterForm({ address, names, children, footer, className }: Props) {
  return (
    <Form action="/deals" scroll={false} className={className}>
      {carriedParameters(address, names).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {children}
      {footer === undefined ? (
        <Button type="submit" variant="primary" className="mt-3 w-full">
          Show
        </Button>
      ) : (
        footer
      )}
    </Form>
  );
}
