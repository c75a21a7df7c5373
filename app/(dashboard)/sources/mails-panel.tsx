import type { FormatContext } from "@/components/format/format-context";
import { whenWords } from "@/components/format/when-words";
import { Panel } from "@/components/ui/panel";
import type { MailRow } from "./guess-rows";
import { MailDismiss } from "./mail-dismiss";
import { MailReview } from "./mail-review";

type Props = {
  mails: readonly MailRow[];
  currency: string;
  now: Date;
  format: FormatContext;
  onChanged: () => Promise<void>;
};

/**
 * Mails whose layout is not known, or has changed: what was understood, for a person to correct. And those that could
 * not be read or kept, with the reason.
 */
export function MailsPanel({ mails, currency, now, format, onChanged }: Props) {
  if (mails.length === 0) return null;
  return (
    <Panel
      title="Mails to look at"
      aside={<span className="text-text-3">{mails.length}</span>}
      flush
    >
      <ul>
        {mails.map((mail) => (
          <li key={mail.id} className="grid gap-3 border-b px-4 py-3.5 last:border-b-0">
            <div className="min-w-0">
              <h3 className="font-medium break-words text-text">{mail.subject || "No subject"}</h3>
              <p className="t-12 break-words text-text-3">
                {mail.fromAddress || "Unknown sender"}
                {mail.sentAt ? `, sent ${whenWords(new Date(mail.sentAt), now, format)}` : ""}
                {`, through ${mail.sourceName}`}
              </p>
              {mail.note ? <p className="mt-1 text-text-2">{mail.note}</p> : null}
            </div>
            {mail.state === "review" ? (
              <MailReview
                mail={mail}
                currency={currency}
                locale={format.locale}
                onChanged={onChanged}
              />
            ) : (
              <MailDismiss id={mail.id} onChanged={onChanged} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
