import type { ComponentProps } from "react";
import { cn } from "./cn";

/** Stands in a flush Panel. Text left, figures right (`numeric` on Th and Td). */
export function Table({ className, ...table }: ComponentProps<"table">) {
  return <table {...table} className={cn("w-full border-collapse", className)} />;
}

export function Thead({ className, ...head }: ComponentProps<"thead">) {
  return <thead {...head} className={cn("[&_th]:border-b", className)} />;
}

/** `dense` is the 36 px ledger row; otherwise 52 px for a row with a picture. */
export function Tbody({
  dense = false,
  className,
  ...body
}: ComponentProps<"tbody"> & { dense?: boolean }) {
  return (
    <tbody
      {...body}
      className={cn(
        "[&>tr:last-child>*]:border-b-0 [&>tr>*]:border-b [&>tr:hover>*]:bg-hover",
        dense ? "[&>tr>*]:h-(--row-dense)" : "[&>tr>*]:h-(--row)",
        className,
      )}
    />
  );
}

type CellProps = { numeric?: boolean };

export function Th({ numeric = false, className, ...cell }: ComponentProps<"th"> & CellProps) {
  return (
    <th
      scope="col"
      {...cell}
      className={cn(
        "px-2.5 py-2 t-12 font-medium whitespace-nowrap text-text-3 first:pl-4 last:pr-4",
        numeric ? "text-right" : "text-left",
        className,
      )}
    />
  );
}

export function Td({ numeric = false, className, ...cell }: ComponentProps<"td"> & CellProps) {
  return (
    <td
      {...cell}
      className={cn(
        "px-2.5 first:pl-4 last:pr-4",
        numeric && "text-right whitespace-nowrap",
        className,
      )}
    />
  );
}
