import { useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import type { MailRow } from "./guess-rows";

/** The plain text of a mail, fetched when somebody wants to see it. Its HTML is never shown. */
export function MailText({ id }: Pick<MailRow, "id">) {
  const [text, setText] = useState<string | null>(null);
  const load = async () => {
    try {
      const mail = await callApi("GET /mails/{id}", { id });
      setText(mail.text || "This mail has no plain text.");
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setText(error.message);
    }
  };
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && text === null) void load();
      }}
    >
      <summary className="t-12 font-medium text-accent hover:underline">Show its text</summary>
      <pre className="mt-2 max-h-64 overflow-auto rounded-2 bg-sunken p-2.5 font-mono t-12 whitespace-pre-wrap break-words text-text-2">
        {text ?? "One moment"}
      </pre>
    </details>
  );
}
