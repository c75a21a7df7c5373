/** The few parts of the browser's extension interface that are used; Firefox answers to `chrome` as well. */
type ChromeApi = {
  readonly tabs: {
    query(about: {
      active: boolean;
      currentWindow: boolean;
    }): Promise<{ id?: number; url?: string }[]>;
    create(tab: { url: string }): Promise<unknown>;
  };
  readonly scripting: {
    executeScript(injection: {
      target: { tabId: number };
      files: string[];
    }): Promise<{ result?: unknown }[]>;
  };
  readonly storage: {
    readonly local: {
      get(names: string[]): Promise<Record<string, unknown>>;
      set(values: Record<string, string>): Promise<void>;
    };
  };
  readonly permissions: {
    request(wanted: { origins: string[] }): Promise<boolean>;
    contains(wanted: { origins: string[] }): Promise<boolean>;
  };
  readonly runtime: { openOptionsPage(): Promise<void> };
};

declare const chrome: ChromeApi;

export const browserApi: ChromeApi = chrome;
