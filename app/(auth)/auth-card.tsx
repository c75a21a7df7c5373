import type { ReactNode } from "react";

type Props = {
  title: string;
  /** One line below the title. */
  lead?: ReactNode;
  children: ReactNode;
  /** Below the card: the way to the other page. */
  below?: ReactNode;
};

/** The box of one page before sign-in. */
export function AuthCard({ title, lead, children, below }: Props) {
  return (
    <>
      <section className="rounded-3 border bg-surface p-6 max-sm:p-4">
        <h1 className="t-20 text-balance">{title}</h1>
        {lead ? <p className="mt-1 t-14 text-text-2">{lead}</p> : null}
        <div className="mt-5 grid grid-cols-1 gap-4">{children}</div>
      </section>
      {below ? <p className="mt-4 text-center text-text-2">{below}</p> : null}
    </>
  );
}
