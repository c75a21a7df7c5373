/** Menus, selects and popovers: raised, hairline, the one deep shadow. */
export const POPUP_LOOK =
  "max-w-(--available-width) origin-(--transform-origin) rounded-3 border bg-raised text-text-2 shadow-lift-2 outline-none transition-[opacity,scale] duration-(--base) data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0";

/** One line of a menu or list. */
export const POPUP_ITEM =
  "flex min-h-8 cursor-default items-center gap-2.5 rounded-2 px-2 py-1 t-13 text-text outline-none select-none data-disabled:text-text-3 data-highlighted:bg-raised-hover max-sm:min-h-10 pointer-coarse:min-h-10";
