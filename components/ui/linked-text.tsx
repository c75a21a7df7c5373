const ADDRESS = /(https:\/\/[^\s]+[^\s.,;:)])/;

const SHOWN_MAX = 40;

/** The address as it is read: without what all have, and only the host of a long one. */
function shownAddress(address: string): string {
  const { host, pathname } = new URL(address);
  const short = `${host}${pathname === "/" ? "" : pathname}`;
  return short.length <= SHOWN_MAX ? short : host;
}

/** Text of ours whose addresses can be followed. */
export function LinkedText({ children }: { children: string }) {
  return children.split(ADDRESS).map((part) =>
    ADDRESS.test(part) ? (
      <a
        key={part}
        href={part}
        target="_blank"
        rel="noreferrer"
        className="rounded-1 break-words font-medium text-accent hover:underline"
      >
        {shownAddress(part)}
      </a>
    ) : (
      part
    ),
  );
}
