import Link from "next/link";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import type { RoadStepProps } from "./road-step";
import { scriptExample } from "./script-example";

/** How a person's own script sends listings. The source comes into being with the first of them. */
export function ScriptsStep({ onBack }: RoadStepProps) {
  const address = `${window.location.origin}/api/v1/ingest/listings`;
  const example = scriptExample(address);
  return (
    <div className="grid gap-4">
      <p className="text-text-2">
        Send up to 1,000 listings at once to this address. The source appears here with the first of
        them, under the name that your script gives.
      </p>
      <div className="flex flex-wrap items-center gap-2 rounded-2 bg-sunken px-3.5 py-3">
        <code className="min-w-0 flex-1 font-mono t-12 break-all text-text">{address}</code>
        <CopyButton text={address} />
      </div>
      <ol className="grid list-decimal gap-1 pl-5 text-text-2">
        <li>
          Make an API key that may write, in the{" "}
          <Link href="/settings" className="font-medium text-accent hover:underline">
            settings
          </Link>
          .
        </li>
        <li>Give each listing an id of your own. Sent again, it is the same listing.</li>
        <li>A price is in the smallest unit: 90000 is 900.00 USD.</li>
      </ol>
      <section aria-label="Example" className="grid gap-2">
        <div className="flex items-center justify-between gap-2">
          <h3 className="t-13 font-medium text-text">Example</h3>
          <CopyButton text={example} />
        </div>
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
          tabIndex={0}
          className="max-h-64 overflow-auto rounded-2 bg-sunken p-3 font-mono t-12 text-text"
        >
          {example}
        </pre>
      </section>
      <p className="t-12 text-text-3">
        Prices to judge by go to /api/v1/ingest/comps likewise.{" "}
        <a href="/api/docs" className="font-medium text-accent hover:underline">
          All fields
        </a>
      </p>
      <div className="flex justify-end">
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
      </div>
    </div>
  );
}
