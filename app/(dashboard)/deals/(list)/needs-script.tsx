/** A streamed page is put in place by a script: without one, the blocks would stand for ever. */
export function NeedsScript() {
  return (
    <noscript>
      <p className="mb-4 rounded-2 bg-sunken px-3 py-2.5 text-text">
        This page is put in place by a script. Allow scripts for this address to see it.
      </p>
    </noscript>
  );
}
