import type { Metadata } from "next";
import { requireAdminPageContext } from "@/app/_server/page-context";
import type { FormatContext } from "@/components/format/format-context";
import { formatRelativeTime } from "@/components/format/format-relative-time";
import { PageHead } from "@/components/ui/page-head";
import type { ModelAudience, TrainingRequest } from "@/lib/domain/model/model-overview.schema";
import { getLedger } from "@/lib/services/ledger/get-ledger";
import { listModels } from "@/lib/services/models/list-models";
import { isTrainingOpen } from "@/lib/services/models/training-request";
import { AudiencePanel } from "./audience-panel";
import { LedgerPanel } from "./ledger-panel";
import { TrainNow } from "./train-now.client";
import { WideningPanel } from "./widening-panel";

export const metadata: Metadata = { title: "Models" };

const canTrain = ({ comps, compsNeeded }: ModelAudience) =>
  compsNeeded !== null && comps >= compsNeeded;

function trainingWords(training: TrainingRequest | null, now: Date, format: FormatContext) {
  if (!training) return null;
  const when = (at: Date) => {
    const time = formatRelativeTime(at, now, format);
    return /(min|h)$/.test(time) ? `${time} ago` : time;
  };
  return training.finishedAt
    ? `A training was asked for ${when(training.askedAt)} and is done.`
    : `A training was asked for ${when(training.askedAt)}.`;
}

export default async function ModelsPage() {
  const { ctx, prefs } = await requireAdminPageContext();
  const [{ audiences, training }, ledger] = await Promise.all([
    listModels({ ctx }),
    getLedger({ ctx }),
  ]);
  const now = ctx.clock.now();
  return (
    <>
      <PageHead
        title="Models"
        actions={
          <TrainNow
            isOpen={training !== null && isTrainingOpen(training, now)}
            canTrain={audiences.some(canTrain)}
          />
        }
      >
        What is learned from comps, and how often verdicts were right. A model is replaced only by
        one that is better on comps that neither has seen.
        <span aria-live="polite" className="block text-text-2">
          {trainingWords(training, now, prefs)}
        </span>
      </PageHead>
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <div className="grid min-w-0 gap-4">
          {audiences.map((audience) => (
            <AudiencePanel
              key={`${audience.audience} ${audience.owner?.id ?? ""}`}
              audience={audience}
              format={prefs}
            />
          ))}
        </div>
        <div className="grid min-w-0 gap-4">
          <LedgerPanel ledger={ledger} format={prefs} />
          <WideningPanel ledger={ledger} format={prefs} />
        </div>
      </div>
    </>
  );
}
