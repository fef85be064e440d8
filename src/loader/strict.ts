/** What is a warning while writing and an error before publishing. */
import type { Message } from "../messages/message.ts";
import type { RuleId } from "../messages/rules.ts";

const publishing: ReadonlySet<RuleId> = new Set<RuleId>([
  "inline-missing",
  "inline-stale",
  "live-missing",
  "live-stale",
]);

export function toStrict(message: Message): Message {
  return publishing.has(message.rule) ? { ...message, severity: "error" } : message;
}
