const ADDRESS = /(https:\/\/[^\s]+[^\s.,;:)])/;

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
        {part.replace("https://", "")}
      </a>
    ) : (
      part
    ),
  );
}
