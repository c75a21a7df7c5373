import { useState } from "react";

type Found = { latitude: number; longitude: number };

const WHY: Record<number, string> = {
  1: "This browser was told not to share its location. Allow it for this site, or type the coordinates.",
  2: "This device could not find where it is. Type the coordinates.",
  3: "This device took too long to find where it is. Try again, or type the coordinates.",
};

/** Asks the browser where it is; the answer is rounded to about 100 metres, which is all a distance needs. */
export function useDevicePlace(onFound: (place: Found) => void) {
  const [state, setState] = useState<{ busy: boolean; problem: string | null }>({
    busy: false,
    problem: null,
  });
  const round = (degrees: number) => Math.round(degrees * 1_000) / 1_000;
  const ask = () => {
    if (!window.isSecureContext || !("geolocation" in navigator)) {
      const problem = "A browser shares its location over https only. Type the coordinates.";
      setState({ busy: false, problem });
      return;
    }
    setState({ busy: true, problem: null });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState({ busy: false, problem: null });
        onFound({ latitude: round(coords.latitude), longitude: round(coords.longitude) });
      },
      ({ code }) => setState({ busy: false, problem: WHY[code] ?? WHY[2] ?? null }),
      { timeout: 15_000, maximumAge: 600_000 },
    );
  };
  return { ...state, ask };
}
