import type { Locator } from "@playwright/test";

type DroppedFile = { readonly name: string; readonly type: string; readonly text: string };

/** Drags a file over an element and lets it go, as from the desktop. */
export async function dropFile(target: Locator, file: DroppedFile): Promise<void> {
  const dataTransfer = await target.page().evaluateHandle(({ name, type, text }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name, { type }));
    return transfer;
  }, file);
  for (const event of ["dragenter", "dragover", "drop"]) {
    await target.dispatchEvent(event, { dataTransfer });
  }
}
