"use client";

import { LayoutGrid, Rows3 } from "lucide-react";
import { Segmented } from "@/components/ui/segmented";
import { DealsView } from "@/lib/domain/prefs/user-prefs.schema";
import { rememberView } from "./remember-view";

type Props = { readonly view: DealsView; readonly hrefs: Readonly<Record<DealsView, string>> };

/** Cards or table: a link each, remembered when followed. */
export function ViewSwitch({ view, hrefs }: Props) {
  const remember = (event: React.MouseEvent<HTMLElement>) => {
    const link = (event.target as Element).closest("a");
    const chosen = DealsView.options.find((option) => link?.getAttribute("href") === hrefs[option]);
    if (chosen && chosen !== view) rememberView(chosen);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: listens to the links inside, which take keys themselves
    <span onClick={remember} className="inline-flex">
      <Segmented
        label="View"
        value={view}
        options={[
          { value: "cards", label: "Cards", icon: <LayoutGrid aria-hidden />, href: hrefs.cards },
          { value: "table", label: "Table", icon: <Rows3 aria-hidden />, href: hrefs.table },
        ]}
      />
    </span>
  );
}
