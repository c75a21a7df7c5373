import type { Metadata } from "next";
import { NothingHere } from "@/components/shell/nothing-here";
import { PublicFrame } from "@/components/shell/public-frame";
import { findPageContext } from "./_server/page-context";

export const metadata: Metadata = { title: "Not found" };

export default async function NotFound() {
  const signedIn = (await findPageContext()) !== null;
  return (
    <PublicFrame action={signedIn ? "deals" : "sign-in"}>
      {signedIn ? (
        <NothingHere href="/deals" action="See the deals" />
      ) : (
        <NothingHere href="/" action="To the start" />
      )}
    </PublicFrame>
  );
}
