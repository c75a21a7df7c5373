import type { ReactNode } from "react";
import type { DealFormat } from "@/components/deals/deal-format";
import { webUrl } from "@/components/deals/web-url";
import { ErrorNote } from "@/components/ui/error-note";
import { Panel } from "@/components/ui/panel";
import type { CurrencyCode } from "@/lib/core/currency";
import { NOT_A_LISTING_WORDS } from "@/lib/domain/capture/not-a-listing";
import type { PastedLink } from "@/lib/domain/capture/read-pasted";
import type { CaptureSubject } from "./capture-subject";
import { CapturedCard } from "./captured-card";
import { RULE_WORDS } from "./rule-words";
import type { Capture } from "./use-capture";

type Props = {
  readonly capture: Capture;
  readonly format: DealFormat;
  readonly currency: CurrencyCode;
};

/** What came of it, in place. */
export function CaptureOutcome({ capture, format, currency }: Props) {
  const { step } = capture;
  return (
    <div aria-live="polite" className="grid min-w-0 gap-4 empty:hidden">
      {step.kind === "reading" ? <p className="text-text-3">Reading and judging …</p> : null}
      {step.kind === "link" ? <LinkNote link={step.link} /> : null}
      {step.kind === "failed" ? (
        <ErrorNote title="It was not judged">
          {[step.error.message, ...step.error.fields.map(({ message }) => message)].join(" ")}
        </ErrorNote>
      ) : null}
      {step.kind === "answered" ? (
        <Answered capture={capture} step={step} format={format} currency={currency} />
      ) : null}
    </div>
  );
}

type AnsweredProps = Props & {
  readonly step: Extract<Capture["step"], { kind: "answered" }>;
};

function Answered({ capture, step, format, currency }: AnsweredProps) {
  const { answer, subject } = step;
  if (answer.kind === "listing") {
    return (
      <CapturedCard answer={answer} format={format} currency={currency} onSave={capture.save} />
    );
  }
  if (answer.kind === "not-allowed") {
    return <Note title={RULE_WORDS[answer.rule].title}>{answer.why}</Note>;
  }
  return <Note title="No ad was found in it">{nothingWords(subject, answer.why)}</Note>;
}

function nothingWords(subject: CaptureSubject, why: keyof typeof NOT_A_LISTING_WORDS): string {
  if (subject.kind === "page") return NOT_A_LISTING_WORDS[why];
  return "Nothing in these words says what is offered. Copy the ad’s title and price and try again.";
}

function LinkNote({ link }: { readonly link: PastedLink }) {
  const { rule } = link;
  if (rule && rule.rule !== "capture") {
    return <Note title={RULE_WORDS[rule.rule].title}>{rule.why}</Note>;
  }
  const url = webUrl(link.url);
  return (
    <Note title="A link alone says too little">
      Deal-Scout opens no marketplace’s page.{" "}
      {url ? (
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          className="rounded-1 font-medium text-accent underline underline-offset-3"
        >
          Open the ad
        </a>
      ) : (
        "Open the ad"
      )}{" "}
      and use the bookmark or the extension there, or copy its title and price into the box beside
      the link.
    </Note>
  );
}

function Note({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Panel title={title}>
      <p className="max-w-[64ch] text-text-2">{children}</p>
    </Panel>
  );
}
