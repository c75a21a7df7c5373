import Link from "next/link";
import { Logo } from "@/components/shell/logo";

/** One calm column for everything before sign-in. */
export default function AuthLayout({ children }: LayoutProps<"/">) {
  return (
    <div className="grid min-h-dvh grid-cols-1 grid-rows-[auto_1fr_auto] justify-items-center px-4">
      <header className="w-full max-w-[400px] pt-[clamp(24px,9dvh,96px)] pb-5">
        <Link
          href="/"
          className="inline-flex items-center gap-[9px] rounded-1 text-[15px] leading-[22px] font-semibold tracking-[-0.01em] text-text"
        >
          <Logo />
          Deal-Scout
        </Link>
      </header>
      <main className="w-full max-w-[400px]">{children}</main>
      <footer className="flex w-full max-w-[400px] gap-4 py-6 t-12 text-text-3">
        <Link href="/privacy" className="rounded-1 hover:text-text hover:underline">
          Privacy
        </Link>
      </footer>
    </div>
  );
}
