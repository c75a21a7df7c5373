import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Band } from "@/components/deals/band";
import type { DealFormat } from "@/components/deals/deal-format";
import { Rail } from "@/components/deals/rail";
import { Sentence } from "@/components/deals/sentence";
import { formatMoney } from "@/components/format/format-money";
import { PublicFrame } from "@/components/shell/public-frame";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { money } from "@/lib/core/money";
import { DEFAULT_USER_PREFS } from "@/lib/domain/prefs/default-user-prefs";
import { findPageContext } from "./_server/page-context";
import { ExampleCard } from "./example-card";
import { DEAR, type Example, GREAT, NONE, THIN } from "./example-verdicts";

export default async function LandingPage() {
  if (await findPageContext()) redirect("/deals");
  const format: DealFormat = { ...DEFAULT_USER_PREFS, now: GREAT.verdict.scoredAt };
  return (
    <PublicFrame>
      <div className="grid items-center gap-x-16 gap-y-10 md:grid-cols-[minmax(0,1fr)_minmax(0,500px)]">
        <div>
          <h1 className="t-40 text-balance">Is it a good deal, and how sure is that?</h1>
          <p className="mt-4 max-w-[46ch] t-verdict text-pretty">
            Deal-Scout sets a second-hand price beside what similar things sold for, and says in
            money how good it is, on what evidence, and what to check before you pay.
          </p>
          <div className="mt-6 flex flex-wrap gap-2.5">
            <Button variant="primary" href="/sign-up">
              Make an account
            </Button>
            <Button href="/login">Sign in</Button>
          </div>
        </div>
        <ExampleCard example={GREAT} format={format} />
      </div>
      <Panel
        flush
        className="mt-16 max-sm:mt-10"
        title="It is as plain about doubt and bad deals"
        aside={<Tag>Examples</Tag>}
      >
        <ul className="divide-y">
          {[THIN, NONE, DEAR].map((example) => (
            <ExampleRow key={example.title} example={example} format={format} />
          ))}
        </ul>
      </Panel>
      <ol className="mt-16 grid gap-x-8 gap-y-6 max-sm:mt-10 md:grid-cols-3">
        <Step number="1" title="Bring what you have">
          A file of listings and a file of what sold, as CSV or JSON. Columns are recognised and
          remembered. An import can be undone.
        </Step>
        <Step number="2" title="Read the verdict">
          Every listing is set against sales that resemble it. Each of them stands beside the
          verdict with its weight and its price, and those left out with the reason.
        </Step>
        <Step number="3" title="Decide">
          Filter by value, price, distance and age, save what is worth a look, hide the rest. The
          price judged is the one you pay: shipping is counted in.
        </Step>
      </ol>
    </PublicFrame>
  );
}

function ExampleRow({ example, format }: { example: Example; format: DealFormat }) {
  const { title, priceCents, verdict } = example;
  const price = formatMoney(money(priceCents, verdict.allIn.currency), format.locale);
  return (
    <li className="grid items-center gap-x-6 gap-y-2 px-4 py-3.5 md:grid-cols-[minmax(0,5fr)_116px_200px_minmax(0,7fr)]">
      <div className="flex min-w-0 items-baseline gap-3 md:block">
        <p className="min-w-0 flex-1 truncate font-medium text-text">{title}</p>
        <p className="font-semibold text-text md:font-normal md:text-text-3">{price}</p>
      </div>
      <span>
        <Band verdict={verdict} />
      </span>
      <Rail verdict={verdict} scale="own" format={format} />
      <p>
        <Sentence verdict={verdict} format={format} />
      </p>
    </li>
  );
}

type StepProps = { number: string; title: string; children: ReactNode };

function Step({ number, title, children }: StepProps) {
  return (
    <li className="border-t pt-4">
      <h2 className="t-16">
        <span className="mr-2 font-normal text-text-3">{number}</span>
        {title}
      </h2>
      <p className="mt-1.5 max-w-[52ch] t-14 text-pretty">{children}</p>
    </li>
  );
}
