import { ChevronRight } from "lucide-react";
import { Dialog } from "@/components/ui/dialog";
import { Tag } from "@/components/ui/tag";
import { ConnectForm } from "./connect-form";
import { ROADS } from "./roads";
import type { ConnectorRow, SourceRow, SourcesView } from "./source-views";
import { termsHint } from "./source-words";

/** Where the dialog stands: the list of ways, a marketplace, or another way. */
export type AddStep =
  | { readonly kind: "choose" }
  | {
      readonly kind: "marketplace";
      readonly connectorId: string;
      readonly source: SourceRow | null;
    }
  | { readonly kind: "road"; readonly id: string };

type Props = {
  /** Null: closed. */
  step: AddStep | null;
  view: SourcesView;
  isAdmin: boolean;
  appUrl: string | null;
  locale: string;
  onStep: (step: AddStep | null) => void;
  onAdded: () => Promise<void>;
};

/** From the list of ways that listings can come in to a source. */
export function AddSource(props: Props) {
  const { step, view, onStep, onAdded } = props;
  const connector =
    step?.kind === "marketplace"
      ? view.connectors.find(({ id }) => id === step.connectorId)
      : undefined;
  const road = step?.kind === "road" ? ROADS.find(({ id }) => id === step.id) : undefined;
  const back = () => onStep({ kind: "choose" });
  const added = async () => {
    onStep(null);
    await onAdded();
  };
  return (
    <Dialog
      title={connector ? `Connect ${connector.label}` : (road?.label ?? "Add a source")}
      {...(step?.kind === "choose"
        ? { description: "Deal-Scout asks a marketplace only through its own interface." }
        : {})}
      open={step !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onStep(null);
      }}
    >
      {connector && step?.kind === "marketplace" ? (
        <ConnectForm
          key={connector.id}
          connector={connector}
          source={step.source}
          isAdmin={props.isAdmin}
          appUrl={props.appUrl}
          locale={props.locale}
          onBack={back}
          onConnected={added}
        />
      ) : null}
      {road ? <road.Step onAdded={added} onBack={back} /> : null}
      {step?.kind === "choose" ? <Ways {...props} /> : null}
    </Dialog>
  );
}

function Ways({ view, locale, onStep }: Props) {
  const sourcesOf = ({ id }: ConnectorRow) => view.sources.filter((one) => one.connectorId === id);
  return (
    <ul className="grid overflow-hidden rounded-2 border">
      {view.connectors.map((connector) => (
        <Way
          key={connector.id}
          label={connector.label}
          hint={termsHint(connector, locale)}
          isThere={sourcesOf(connector).length > 0}
          onChoose={() => onStep({ kind: "marketplace", connectorId: connector.id, source: null })}
        />
      ))}
      {ROADS.map(({ id, label, hint }) => (
        <Way
          key={id}
          label={label}
          hint={hint}
          isThere={false}
          onChoose={() => onStep({ kind: "road", id })}
        />
      ))}
    </ul>
  );
}

type WayProps = { label: string; hint: string; isThere: boolean; onChoose: () => void };

function Way({ label, hint, isThere, onChoose }: WayProps) {
  return (
    <li className="border-b last:border-b-0">
      <button
        type="button"
        onClick={onChoose}
        className="flex min-h-13 w-full items-center gap-3 px-3.5 py-2.5 text-left -outline-offset-2 hover:bg-raised-hover"
      >
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-2 font-medium text-text">
            {label}
            {isThere ? <Tag tone="outline">connected</Tag> : null}
          </span>
          <span className="block t-12 text-text-3">{hint}</span>
        </span>
        <ChevronRight aria-hidden className="text-text-3" />
      </button>
    </li>
  );
}
