/** The box of everything one can fill in. Phones get 16 px text, or Safari zooms into the field. */
export const CONTROL_LOOK =
  "flex h-control w-full min-w-0 items-center gap-2 rounded-2 border border-edge bg-surface px-2.5 t-13 text-text transition-colors max-sm:t-verdict max-sm:leading-5";

/** Focus and error of the box: the edge turns and doubles. */
export const CONTROL_STATES =
  "focus-within:border-accent focus-within:shadow-[0_0_0_1px_var(--accent)] has-[[data-invalid]]:border-risk has-[[data-invalid]]:shadow-[0_0_0_1px_var(--risk)] has-disabled:cursor-not-allowed has-disabled:border-line has-disabled:bg-sunken has-disabled:text-text-3";
