import { useState } from "react";
import { callApi } from "@/app/_api/client";
import { useSubmit } from "@/app/_api/use-submit";
import { FormFailure } from "@/components/account/form-failure";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FeedPreview } from "@/lib/domain/feeds/feed-source.schema";
import { FeedReview } from "./feed-review";
import type { RoadStepProps } from "./road-step";

/** From the address of a feed to a source: look at it, say what its columns mean, add it. */
export function FeedStep({ onAdded, onBack }: RoadStepProps) {
  const [url, setUrl] = useState("");
  const [preview, setPreview] = useState<FeedPreview | null>(null);
  if (preview) {
    return <FeedReview preview={preview} onAdded={onAdded} onBack={() => setPreview(null)} />;
  }
  return <FeedAddress url={url} onUrl={setUrl} onPreview={setPreview} onBack={onBack} />;
}

type AddressProps = {
  url: string;
  onUrl: (url: string) => void;
  onPreview: (preview: FeedPreview) => void;
  onBack: () => void;
};

function FeedAddress({ url, onUrl, onPreview, onBack }: AddressProps) {
  const form = useSubmit(
    async (values) => {
      onPreview(await callApi("POST /sources/feeds/preview", { url: values.url?.trim() ?? "" }));
    },
    (values) => ({ url: values.url?.trim() ? null : "Enter the address of the feed." }),
  );
  return (
    <form
      ref={form.formRef}
      onSubmit={form.onSubmit}
      method="post"
      noValidate
      className="grid gap-4"
    >
      <FormFailure title="This feed could not be read" failure={form.failure} />
      <Field
        label="Address of the feed"
        name="url"
        error={form.errors.url}
        hint="RSS, Atom or JSON Feed. You see what is in it before anything is stored."
      >
        <Input
          type="url"
          inputMode="url"
          autoComplete="off"
          placeholder="https://shop.example/feed.xml"
          value={url}
          maxLength={2_000}
          onValueChange={(value) => {
            onUrl(value);
            form.setError("url", null);
          }}
        />
      </Field>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
        <Button type="submit" variant="primary" loading={form.isBusy}>
          Look at it
        </Button>
      </div>
    </form>
  );
}
