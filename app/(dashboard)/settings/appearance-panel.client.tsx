"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { notifyError } from "@/components/ui/notify";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import type { UserPrefs } from "@/lib/domain/prefs/user-prefs.schema";

type Shown = Pick<UserPrefs, "theme" | "dealsView" | "singleKeys">;

/** Choices that show at once and are saved at once. */
export function AppearancePanel({ prefs }: { prefs: Shown }) {
  const router = useRouter();
  const [shown, setShown] = useState<Shown>(prefs);
  const [seen, setSeen] = useState(prefs);
  const differs = (["theme", "dealsView", "singleKeys"] as const).some((k) => prefs[k] !== seen[k]);
  if (differs) {
    setSeen(prefs);
    setShown(prefs);
  }
  const save = async (change: Partial<Shown>) => {
    const before = shown;
    setShown({ ...shown, ...change });
    try {
      await callApi("PATCH /user-prefs", change);
      router.refresh();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setShown(before);
      notifyError(`Not saved. ${error.message}`);
    }
  };
  return (
    <Panel title="Look and keys" aside={<span className="t-12 text-text-3">saved at once</span>}>
      <div className="grid gap-3.5">
        <div className="grid justify-items-start gap-[5px]">
          <span className="t-13 font-medium text-text">Theme</span>
          <Segmented
            label="Theme"
            value={shown.theme}
            onValueChange={(theme) => save({ theme })}
            options={[
              { value: "system", label: "Device", icon: <Monitor className="size-3.5" /> },
              { value: "light", label: "Light", icon: <Sun className="size-3.5" /> },
              { value: "dark", label: "Dark", icon: <Moon className="size-3.5" /> },
            ]}
          />
        </div>
        <div className="grid justify-items-start gap-[5px]">
          <span className="t-13 font-medium text-text">Deals open as</span>
          <Segmented
            label="Deals open as"
            value={shown.dealsView}
            onValueChange={(dealsView) => save({ dealsView })}
            options={[
              { value: "table", label: "Table" },
              { value: "cards", label: "Cards" },
            ]}
          />
        </div>
        <Switch
          label="Single keys"
          hint="G D, /, ? and others. Switch off if you dictate."
          checked={shown.singleKeys}
          onCheckedChange={(singleKeys) => save({ singleKeys })}
        />
      </div>
    </Panel>
  );
}
