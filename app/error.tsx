"use client";

import { PageFailure } from "@/components/shell/page-failure";
import { PublicFrame } from "@/components/shell/public-frame";

export default function RootError(props: { error: unknown; retry: () => void }) {
  return (
    <PublicFrame action="none">
      <PageFailure {...props} />
    </PublicFrame>
  );
}
