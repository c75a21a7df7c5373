/** The rail and the diamond below the market: the product's one picture. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" className={className}>
      <path d="M1 14h20" className="stroke-mkt-3" strokeWidth="1.6" />
      <rect x="7" y="10.5" width="9" height="7" rx="1" className="fill-mkt-2" />
      <path d="M11.5 10.5v7" className="stroke-text" strokeWidth="1.6" />
      <path d="M4.5 3.2 8 6.7 4.5 10.2 1 6.7Z" className="fill-great" />
    </svg>
  );
}
