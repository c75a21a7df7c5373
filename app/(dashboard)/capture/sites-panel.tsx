import { Panel } from "@/components/ui/panel";
import { HOST_LIST, type HostRule, type HostRuleKind } from "@/lib/domain/capture/host-list";
import { RULE_WORDS } from "./rule-words";

const RESTRICTED = ["email-only", "link-only"] as const satisfies readonly HostRuleKind[];

const nameOf = ({ hosts, marketplace }: HostRule) => (hosts[0] ?? marketplace).replace(/\.\*$/, "");

/** What the sites leave room for, where that is less than capture, with where that stands. */
export function SitesPanel() {
  return (
    <Panel title="What sites allow">
      <dl className="grid gap-3">
        {RESTRICTED.map((kind) => (
          <div key={kind}>
            <dt className="font-medium">{RULE_WORDS[kind].group}</dt>
            {HOST_LIST.filter(({ rule }) => rule === kind).map((rule) => (
              <dd key={rule.marketplace} className="mt-0.5 text-text-2">
                {rule.why}{" "}
                <a
                  href={rule.sourceUrl}
                  target="_blank"
                  rel="noreferrer"
                  className="rounded-1 text-accent underline underline-offset-3"
                >
                  Where that stands
                </a>
                {rule.readOn ? (
                  <span className="text-text-3">
                    , read on <time className="whitespace-nowrap">{rule.readOn}</time>
                  </span>
                ) : null}
              </dd>
            ))}
          </div>
        ))}
        <div>
          <dt className="font-medium">{RULE_WORDS.capture.group}</dt>
          <dd className="mt-0.5 text-text-2">
            {HOST_LIST.filter(({ rule }) => rule === "capture")
              .map(nameOf)
              .join(", ")}{" "}
            and every site without a rule here: one page at a time, by your own click.
          </dd>
        </div>
      </dl>
    </Panel>
  );
}
