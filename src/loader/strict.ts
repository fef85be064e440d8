/** What is stored with a notebook and wrong: a warning for those who would put it right by running its cells, an error for others. */
import type { Message } from "../messages/message.ts";
import type { RuleId } from "../messages/rules.ts";

/** Readers would be told what is not true. */
const always: ReadonlySet<RuleId> = new Set<RuleId>(["parity-broken"]);

/** Readers without scripts would miss something. */
const publishing: ReadonlySet<RuleId> = new Set<RuleId>([
  "inline-missing",
  "inline-stale",
  "live-missing",
  "live-stale",
]);

/** Weighs a message: strictly before publishing (`true`), leniently where cells are about to be run (`false`). */
export function toStrict(message: Message, strict: boolean | undefined): Message {
  const isError =
    strict !== false && (always.has(message.rule) || (strict === true && publishing.has(message.rule)));
  return isError ? { ...message, severity: "error" } : message;
}

/** How strict the environment asks to be. */
export function findStrictness(asked: string | undefined = process.env["ATOLL_STRICT"]): boolean | undefined {
  return asked === "1" ? true : asked === "0" ? false : undefined;
}
