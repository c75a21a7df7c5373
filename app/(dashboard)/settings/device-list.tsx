import { useRouter } from "next/navigation";
import { useState } from "react";
import { callAuth } from "@/app/_api/call-auth";
import { ApiError } from "@/app/_api/client";
import type { FormatContext } from "@/components/format/format-context";
import { formatDateTime } from "@/components/format/format-date-time";
import { whenWords } from "@/components/format/when-words";
import { Button } from "@/components/ui/button";
import { notify, notifyError } from "@/components/ui/notify";
import { Tag } from "@/components/ui/tag";
import { deviceName } from "@/lib/domain/account/device-name";

export type Device = {
  readonly id: string;
  readonly userAgent: string | null;
  readonly seenAt: Date;
  readonly createdAt: Date;
  readonly isCurrent: boolean;
};
type Props = { devices: readonly Device[]; now: Date; format: FormatContext };

/** Where the person is signed in, and the way out of each. */
export function DeviceList({ devices, now, format }: Props) {
  const router = useRouter();
  const [busyWith, setBusyWith] = useState<string | null>(null);
  const end = async (path: string, done: string) => {
    setBusyWith(path);
    try {
      await callAuth("DELETE", path);
      notify(done);
      router.refresh();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notifyError(`Not signed out. ${error.message}`);
    } finally {
      setBusyWith(null);
    }
  };
  const others = devices.filter(({ isCurrent }) => !isCurrent);
  const inOrder = [...devices.filter(({ isCurrent }) => isCurrent), ...others];
  return (
    <div className="grid gap-2">
      <div className="flex min-h-7 items-center gap-3">
        <h3 className="flex-1 t-13 font-medium text-text">Signed in on</h3>
        {others.length > 1 ? (
          <Button
            size="sm"
            loading={busyWith === "sessions"}
            onClick={() => end("sessions", "Every other device is signed out.")}
          >
            Sign out all others
          </Button>
        ) : null}
      </div>
      <ul className="grid">
        {inOrder.map((device) => (
          <li key={device.id} className="flex items-center gap-3 border-t py-2.5">
            <div className="min-w-0 flex-1">
              <p className="flex items-center gap-2 text-text">
                <span className="truncate">{deviceName(device.userAgent)}</span>
                {device.isCurrent ? <Tag tone="outline">this one</Tag> : null}
              </p>
              <p className="t-12 text-text-3" title={formatDateTime(device.createdAt, format)}>
                {device.isCurrent ? null : `seen ${whenWords(device.seenAt, now, format)}, `}
                signed in {whenWords(device.createdAt, now, format)}
              </p>
            </div>
            {device.isCurrent ? null : (
              <Button
                size="sm"
                variant="ghost"
                loading={busyWith === `sessions/${device.id}`}
                aria-label={`Sign out ${deviceName(device.userAgent)}`}
                onClick={() => end(`sessions/${device.id}`, "That device is signed out.")}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
