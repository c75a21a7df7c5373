import {
  Braces,
  FileInput,
  type LucideIcon,
  Radar,
  Rss,
  ScanText,
  Settings,
  UserCog,
} from "lucide-react";

export type NavigationItem = {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  /** What its pages lie under, where that is not its address. */
  readonly within?: string;
  readonly icon: LucideIcon;
  /** Where it stands in the rail; a group without items is not shown. */
  readonly group: "hunt" | "sell" | "foot";
  /** The key that follows G. */
  readonly key?: string;
  /** Its place in the phone's bottom bar; the rest stands behind "You". */
  readonly phone?: "tab" | "add";
  /** A document of its own, outside the app's frame. */
  readonly document?: boolean;
  /** Not there for others. */
  readonly forAdmins?: boolean;
};

/** Every page that can be reached from everywhere. A page that does not exist yet has no line. */
export const NAVIGATION: readonly NavigationItem[] = [
  {
    id: "deals",
    label: "Deals",
    href: "/deals",
    icon: Radar,
    group: "hunt",
    key: "d",
    phone: "tab",
  },
  {
    id: "import",
    label: "Import",
    href: "/import",
    icon: FileInput,
    group: "hunt",
    key: "i",
    phone: "add",
  },
  { id: "capture", label: "Capture", href: "/capture", icon: ScanText, group: "hunt", key: "c" },
  { id: "sources", label: "Sources", href: "/sources", icon: Rss, group: "hunt", key: "o" },
  { id: "settings", label: "Settings", href: "/settings", icon: Settings, group: "foot", key: "s" },
  {
    id: "admin",
    label: "Admin",
    href: "/admin/fees",
    within: "/admin",
    icon: UserCog,
    group: "foot",
    forAdmins: true,
  },
  { id: "api", label: "API", href: "/api/docs", icon: Braces, group: "foot", document: true },
];

/** The pages that one person can reach. */
export function navigationFor({ isAdmin }: { readonly isAdmin: boolean }): NavigationItem[] {
  return NAVIGATION.filter((item) => isAdmin || !item.forAdmins);
}

export const GROUP_LABELS = { hunt: "Hunt", sell: "Sell" } as const;
