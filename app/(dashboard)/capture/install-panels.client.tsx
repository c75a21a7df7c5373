"use client";

import { useEffect, useRef, useState } from "react";
import { Panel } from "@/components/ui/panel";
import { bookmarkletLink } from "./bookmarklet-link";
import { DeviceToken } from "./device-token";

/** The three ways by which a page comes here: bookmark, extension, share sheet. */
export function InstallPanels() {
  return (
    <>
      <Panel title="Bookmark" className="max-sm:hidden">
        <p className="text-text-2">
          Drag it to your bookmarks bar. On an ad, click it: this page opens with what the ad says.
        </p>
        <p className="mt-3">
          <Bookmark />
        </p>
      </Panel>
      <Panel title="Browser extension" aside={<DeviceToken />} className="max-sm:hidden">
        <p className="text-text-2">
          Judges the ad in the browser’s toolbar, without leaving its page.
        </p>
        <ol className="mt-2 grid list-decimal gap-1 pl-4.5 text-text-2">
          <li>
            In Deal-Scout’s folder run{" "}
            <code className="font-mono t-12">npm run extension:build</code>.
          </li>
          <li>
            Chrome or Edge: Extensions, Developer mode, Load unpacked, and choose{" "}
            <code className="font-mono t-12">extension/dist/unpacked</code>.
          </li>
          <li>Enter this address and a device token in its settings:</li>
        </ol>
        <Address />
      </Panel>
      <Panel title="On the phone">
        <p className="text-text-2">
          Android: open the browser’s menu, choose Install app or Add to home screen, then share an
          ad with Deal-Scout from any app. What the other app shares is judged; where that is a link
          alone, copy title and price beside it.
        </p>
        <p className="mt-2 text-text-2">
          iPhone: its share sheet offers no web apps. Copy the ad’s words and paste them here.
        </p>
        <p className="mt-2 text-text-2 sm:hidden">
          Bookmark and browser extension are for a computer: open this page there.
        </p>
      </Panel>
    </>
  );
}

/** React removes javascript: addresses from its own attributes, so this one is set by hand. */
function Bookmark() {
  const link = useRef<HTMLAnchorElement>(null);
  const [isPressed, setIsPressed] = useState(false);
  useEffect(() => {
    link.current?.setAttribute("href", bookmarkletLink(window.location.origin));
  }, []);
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: it is dragged to the bookmarks bar; pressed here it says so */}
      <a
        ref={link}
        href="#bookmark"
        onClick={(event) => {
          event.preventDefault();
          setIsPressed(true);
        }}
        className="inline-flex h-control cursor-grab items-center rounded-2 border border-dashed border-edge px-3 font-medium text-text hover:bg-hover"
      >
        Judge with Deal-Scout
      </a>
      <span role="status" className="mt-1.5 block t-12 text-text-3">
        {isPressed ? "Drag it to the bookmarks bar; here there is no ad to judge." : null}
      </span>
    </>
  );
}

function Address() {
  const [origin, setOrigin] = useState("");
  useEffect(() => setOrigin(window.location.origin), []);
  return (
    <code className="mt-2 block min-h-8 rounded-2 bg-sunken px-3 py-1.5 font-mono t-12 break-all text-text">
      {origin}
    </code>
  );
}
