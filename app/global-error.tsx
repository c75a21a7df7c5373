"use client";

import { PageFailure } from "@/components/shell/page-failure";
import "./globals.css";

/** When even the frame of all pages failed; it brings its own document. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Deal-Scout</title>
        <main className="mx-auto max-w-160 px-6 py-12">
          <PageFailure {...props} />
        </main>
      </body>
    </html>
  );
}
