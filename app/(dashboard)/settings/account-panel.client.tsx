"use client";

import { useMemo } from "react";
import type { FormatContext } from "@/components/format/format-context";
import { Panel } from "@/components/ui/panel";
import { ChangeEmail } from "./change-email";
import { ChangeName } from "./change-name";
import { ChangePassword } from "./change-password";
import { DeleteAccount } from "./delete-account";
import { type Device, DeviceList } from "./device-list";
import { SettingRow } from "./setting-row";

type Props = {
  account: {
    readonly name: string | null;
    readonly email: string;
    readonly role: "user" | "admin";
    readonly hasPassword: boolean;
  };
  devices: readonly Device[];
  format: FormatContext;
  nowIso: string;
};

/** Who one is here, where one is signed in, and the way out for good. */
export function AccountPanel({ account, devices, format, nowIso }: Props) {
  const now = useMemo(() => new Date(nowIso), [nowIso]);
  const { name, email, role, hasPassword } = account;
  return (
    <Panel title="Account">
      <ul className="-mt-2">
        <SettingRow label="Name" action={<ChangeName current={name ?? ""} />}>
          {name ?? <span className="text-text-3">none yet</span>}
        </SettingRow>
        <SettingRow label="E-mail" action={hasPassword ? <ChangeEmail /> : null}>
          {email}
        </SettingRow>
        <SettingRow label="Password" action={hasPassword ? <ChangePassword email={email} /> : null}>
          {hasPassword ? "Set" : "None: you sign in through a provider"}
        </SettingRow>
        <SettingRow label="Role">
          {role === "admin" ? "Admin of this installation" : "User"}
        </SettingRow>
      </ul>
      <div className="mt-3">
        <DeviceList devices={devices} now={now} format={format} />
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 border-t pt-4">
        <p className="min-w-0 flex-1 basis-56 text-text-3">
          Deleting the account removes everything that is yours, at once and for good.
        </p>
        <DeleteAccount email={email} hasPassword={hasPassword} />
      </div>
    </Panel>
  );
}
