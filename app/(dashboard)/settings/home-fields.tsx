import { LocateFixed } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { parseCoordinates } from "@/lib/domain/prefs/parse-coordinates";
import type { PrefsDraft } from "./prefs-draft";
import { useDevicePlace } from "./use-device-place";

type Props = {
  draft: PrefsDraft;
  errors: Readonly<Record<string, string>>;
  onChange: (changes: Partial<PrefsDraft>) => void;
};

/** Where distances are measured from. A pair or a map's link pasted into either field fills both. */
export function HomeFields({ draft, errors, onChange }: Props) {
  const place = useDevicePlace(({ latitude, longitude }) =>
    onChange({ homeLatitude: String(latitude), homeLongitude: String(longitude) }),
  );
  const typed = (name: "homeLatitude" | "homeLongitude", text: string) => {
    const pair = parseCoordinates(text);
    if (!pair) return onChange({ [name]: text });
    onChange({ homeLatitude: String(pair.latitude), homeLongitude: String(pair.longitude) });
  };
  return (
    <>
      <Field
        label="Home"
        error={errors.homeLabel}
        hint="The word shown for it, such as the town."
        name="homeLabel"
      >
        <Input
          value={draft.homeLabel}
          onValueChange={(homeLabel) => onChange({ homeLabel })}
          maxLength={80}
          autoComplete="address-level2"
        />
      </Field>
      <div className="grid grid-cols-2 gap-x-3 gap-y-[5px]">
        <Field label="Latitude" error={errors.homeLatitude} name="homeLatitude">
          <Input
            value={draft.homeLatitude}
            onValueChange={(text) => typed("homeLatitude", text)}
            placeholder="not set"
            unit="°"
            inputMode="text"
            autoComplete="off"
          />
        </Field>
        <Field label="Longitude" error={errors.homeLongitude} name="homeLongitude">
          <Input
            value={draft.homeLongitude}
            onValueChange={(text) => typed("homeLongitude", text)}
            placeholder="not set"
            unit="°"
            inputMode="text"
            autoComplete="off"
          />
        </Field>
        <p className="col-span-full t-12 text-text-3">
          Distances start here. Paste a pair or a map’s link into either field. It stays on this
          installation.
        </p>
      </div>
      <div>
        <Button size="sm" icon={<LocateFixed />} loading={place.busy} onClick={place.ask}>
          Use this device’s location
        </Button>
        <p role="status" className="t-12 text-risk empty:hidden [&:not(:empty)]:mt-1.5">
          {place.problem}
        </p>
      </div>
    </>
  );
}
