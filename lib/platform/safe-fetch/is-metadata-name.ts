/** Names under which clouds answer with an installation's secrets; their addresses are refused besides. */
const NAMES: ReadonlySet<string> = new Set([
  "metadata",
  "metadata.goog",
  "metadata.google.internal",
  "metadata.azure.internal",
  "metadata.tencentyun.com",
  "instance-data",
  "instance-data.ec2.internal",
]);

export function isMetadataName(host: string): boolean {
  return NAMES.has(host) || host.endsWith(".metadata.google.internal");
}
