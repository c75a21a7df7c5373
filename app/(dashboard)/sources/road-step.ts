/** What every way that adds a source is given. */
export type RoadStepProps = {
  /** The source is there: the dialog closes and the page shows it. */
  onAdded: () => Promise<void>;
  /** Back to the list of ways. */
  onBack: () => void;
};
