import { redirect } from "next/navigation";
import { PublicFrame } from "@/components/shell/public-frame";
import { Button } from "@/components/ui/button";
import { findPageContext } from "./_server/page-context";

export default async function LandingPage() {
  if (await findPageContext()) redirect("/deals");
  return (
    <PublicFrame>
      <h1 className="t-40 text-balance">Is it a good deal, and how sure is that?</h1>
      <p className="mt-4 max-w-[46ch] t-verdict text-pretty">
        Deal-Scout sets a second-hand price beside what similar things sold for, and says in money
        how good it is, on what evidence, and what to check before you pay.
      </p>
      <div className="mt-6 flex flex-wrap gap-2.5">
        <Button variant="primary" href="/sign-up">
          Create an account
        </Button>
        <Button href="/login">Sign in</Button>
      </div>
    </PublicFrame>
  );
}
