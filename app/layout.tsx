import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { THEME_COOKIE, themeOfCookie } from "@/components/shell/theme-cookie";
import { Toaster } from "@/components/ui/toaster";
import type { Theme } from "@/lib/domain/prefs/user-prefs.schema";
import { findPageContext } from "./_server/page-context";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Deal-Scout", template: "%s · Deal-Scout" },
  description:
    "Is this second-hand listing a good deal, how sure is that, and what did others pay?",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f4f6f8" },
    { media: "(prefers-color-scheme: dark)", color: "#0b0d10" },
  ],
};

/** The stored preference when signed in, else this browser's cookie, so that the first paint is right. */
async function themeOfVisitor(): Promise<Theme> {
  const jar = await cookies();
  // A failing database is reported by the page below, which should still have the visitor's colours.
  const signedIn = await findPageContext().catch(() => null);
  return signedIn?.prefs.theme ?? themeOfCookie(jar.get(THEME_COOKIE)?.value) ?? "system";
}

export default async function RootLayout({ children }: LayoutProps<"/">) {
  const theme = await themeOfVisitor();
  return (
    <html
      lang="en"
      className={`${GeistSans.variable} ${GeistMono.variable}`}
      {...(theme === "system" ? {} : { "data-theme": theme })}
      suppressHydrationWarning
    >
      <body>
        {children}
        <Toaster />
      </body>
    </html>
  );
}
