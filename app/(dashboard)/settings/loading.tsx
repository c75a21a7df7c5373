import { LoadingRegion } from "@/components/ui/loading-region";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";

const FIELDS = ["home", "place", "currency", "distances", "zone", "formats"];

export default function SettingsLoading() {
  return (
    <>
      <PageHead title="Settings">
        <Skeleton className="mt-1.5 w-40" />
      </PageHead>
      <LoadingRegion
        label="Loading the settings"
        className="grid items-start gap-4 md:grid-cols-[minmax(0,1fr)_336px]"
      >
        <Panel title="Home and units">
          <div className="grid max-w-115 gap-5">
            {FIELDS.map((field) => (
              <div key={field} className="grid gap-2">
                <Skeleton className="w-24" />
                <Skeleton className="h-control rounded-2" />
              </div>
            ))}
          </div>
        </Panel>
        <Panel title="Look and keys">
          <div className="grid gap-5">
            <Skeleton className="h-7 w-48 rounded-2" />
            <Skeleton className="h-7 w-28 rounded-2" />
            <Skeleton className="w-56" />
          </div>
        </Panel>
      </LoadingRegion>
    </>
  );
}
