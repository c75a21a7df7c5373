"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { callApi } from "@/app/_api/client";
import type { FormatContext } from "@/components/format/format-context";
import { formatDateTime } from "@/components/format/format-date-time";
import { formatRelativeTime } from "@/components/format/format-relative-time";
import { whenWords } from "@/components/format/when-words";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import type { ApiKeyView } from "@/lib/domain/api-key/api-key.schema";
import { FormDialog } from "../form-dialog";
import { CreateApiKey } from "./create-api-key";

type Props = { apiKeys: readonly ApiKeyView[]; format: FormatContext; nowIso: string };

/** The person's keys for programs: make, see the use of, revoke. */
export function ApiKeysPanel({ apiKeys, format, nowIso }: Props) {
  const now = useMemo(() => new Date(nowIso), [nowIso]);
  return (
    <Panel title="API keys" aside={<CreateApiKey />}>
      {apiKeys.length === 0 ? (
        <p className="text-text-3">
          None yet. A key lets a program of yours use the API;{" "}
          <a href="/api/docs" className="rounded-1 font-medium text-accent hover:underline">
            what it can do
          </a>
          .
        </p>
      ) : (
        <ul className="-mt-1 grid">
          {apiKeys.map((apiKey) => (
            <KeyRow key={apiKey.id} apiKey={apiKey} now={now} format={format} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

type RowProps = { apiKey: ApiKeyView; now: Date; format: FormatContext };

function KeyRow({ apiKey, now, format }: RowProps) {
  const { name, prefix, access, lastUsedAt, expiresAt } = apiKey;
  const hasEnded = expiresAt !== null && expiresAt.getTime() <= now.getTime();
  const exact = [
    `made ${formatDateTime(apiKey.createdAt, format)}`,
    lastUsedAt ? `last used ${formatDateTime(lastUsedAt, format)}` : null,
    expiresAt ? `ends ${formatDateTime(expiresAt, format)}` : null,
  ].filter(Boolean);
  return (
    <li className="flex items-center gap-3 border-b py-2.5 last:border-b-0">
      <div className="min-w-0 flex-1" title={exact.join(", ")}>
        <p className="flex flex-wrap items-center gap-x-2 text-text">
          <span className="min-w-0 truncate">{name}</span>
          <Tag tone="outline">{access === "write" ? "read, write" : "read"}</Tag>
          {hasEnded ? <Tag tone="dashed">ended</Tag> : null}
        </p>
        <p className="t-12 text-text-3">
          <code className="font-mono">{prefix}…</code>
          {lastUsedAt ? `, used ${whenWords(lastUsedAt, now, format)}` : ", not used yet"}
          {expiresAt && !hasEnded ? `, ends ${formatRelativeTime(expiresAt, now, format)}` : null}
        </p>
      </div>
      <RevokeKey apiKey={apiKey} />
    </li>
  );
}

function RevokeKey({ apiKey: { id, name } }: { apiKey: ApiKeyView }) {
  const router = useRouter();
  const [isGone, setIsGone] = useState(false);
  return (
    <FormDialog
      title={`Revoke “${name}”`}
      description="Programs that use it are refused at once. This cannot be undone; a new key can be made."
      trigger={
        <Button size="sm" variant="ghost" disabled={isGone} aria-label={`Revoke ${name}`}>
          Revoke
        </Button>
      }
      failureTitle="The key was not revoked"
      submitLabel="Revoke"
      isDanger
      send={async () => {
        await callApi("DELETE /api-keys/{id}", { id });
        setIsGone(true);
        notify(`“${name}” is revoked.`);
        router.refresh();
      }}
    >
      {() => null}
    </FormDialog>
  );
}
