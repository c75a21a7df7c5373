import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PublicFrame } from "@/components/shell/public-frame";
import { Panel } from "@/components/ui/panel";
import { findPageContext } from "../_server/page-context";

export const metadata: Metadata = { title: "Privacy" };

export default async function PrivacyPage() {
  const signedIn = (await findPageContext()) !== null;
  return (
    <PublicFrame action={signedIn ? "deals" : "sign-in"}>
      <h1 className="t-28">What Deal-Scout keeps about you</h1>
      <p className="mt-3 max-w-[64ch] t-verdict">
        Deal-Scout runs on the machine of whoever installed it. What you give it is stored in that
        installation’s database and sent to nobody else. There is no advertising, no statistics
        service and no tracker, and the pages load nothing from other companies except the photos of
        listings, which come from where the listing is.
      </p>
      <Panel className="mt-6 max-w-200" flush>
        <dl className="divide-y">
          <Row title="Account">
            Your e-mail address, your name if you give one, your role and when the account was made.
            The password is kept only as an argon2id hash, which cannot be turned back into it.
          </Row>
          <Row title="Sign-in">
            One row for each signed-in browser: what it calls itself, when it signed in, when it was
            last seen. A row is removed when you sign out. To stop guessing of passwords, failed
            attempts are counted under a hash of the address and the e-mail for at most an hour.
          </Row>
          <Row title="Cookies">
            One keeps you signed in and one remembers the theme. During sign-in next-auth may set a
            third against forged requests, and signing in through a provider leaves one for a
            quarter of an hour with this browser’s time zone and language. None is read by anybody
            else.
          </Row>
          <Row title="Preferences">
            Currency, units, time zone, formats, theme and, if you enter it, where your home is. A
            new account starts with the time zone and formats of its browser. The place is used to
            work out distances. It is not sent anywhere.
          </Row>
          <Row title="Your files">
            Listings and sales that you import, prices over time, and what you saved or hid. Only
            you see them, unless an admin made the source shared. An uploaded file itself is removed
            when its import has ended; rows that could not be read are kept with the import, so that
            you can download them.
          </Row>
          <Row title="API keys">
            Name, first characters, scopes and last use. The key itself is shown once and kept as a
            hash.
          </Row>
          <Row title="Log">
            What was done by which account id, for security; and the server’s own log of requests
            and failures. Passwords, tokens and cookies are cut out of it.
          </Row>
        </dl>
      </Panel>
      <h2 className="mt-8 t-16">To take it away</h2>
      <p className="mt-2 max-w-[64ch] t-14">
        Undo an import on the import page, take back preferences and keys in the settings. Deleting
        the account in the settings removes everything of yours: account, sessions, keys,
        preferences, imports and marks. Backups are a matter of whoever runs the installation; ask
        them how long they are kept.
      </p>
    </PublicFrame>
  );
}

function Row({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-1 px-4 py-3.5 sm:grid-cols-[120px_minmax(0,64ch)]">
      <dt className="font-medium text-text">{title}</dt>
      <dd className="t-14">{children}</dd>
    </div>
  );
}
