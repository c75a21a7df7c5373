"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { Button } from "@/components/ui/button";
import { notifyError } from "@/components/ui/notify";

type Props = {
  /** One is asked for and not done: it cannot be asked for again. */
  readonly isOpen: boolean;
  /** There is a market with enough comps. */
  readonly canTrain: boolean;
};

const LOOK_AGAIN_MS = 5_000;

/** Asks for a training; the page looks again until it is done. */
export function TrainNow({ isOpen, canTrain }: Props) {
  const router = useRouter();
  const [isSent, setIsSent] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    setIsSent(false);
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isOpen, router]);
  const ask = async () => {
    setIsSent(true);
    try {
      await callApi("POST /models/training");
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setIsSent(false);
      if (error.code !== "CONFLICT") notifyError(error.message);
    }
    router.refresh();
  };
  return (
    <Button variant="primary" loading={isSent || isOpen} disabled={!canTrain} onClick={ask}>
      Train now
    </Button>
  );
}
