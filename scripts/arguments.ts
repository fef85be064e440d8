/** Reads a command's arguments; one that it does not know ends it with how it is called, and not with a trace. */
import { type ParseArgsConfig, parseArgs } from "node:util";

/** `usage` is the call as a reader types it. `--help` prints it and ends 0; what cannot be read ends 2. */
export function readArguments<const T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  if (process.argv.includes("--help")) {
    console.log(`Usage: ${usage}`);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\nUsage: ${usage}`);
    process.exit(2);
  }
}
