/** The part of Observable's runtime that is used here; the package comes without types. */
declare module "@observablehq/runtime" {
  export interface Observer {
    rejected?(error: unknown, name: string | null): void;
  }
  export interface Variable {
    define(
      name: string | null,
      inputs: readonly string[],
      definition: (...inputs: never[]) => unknown,
    ): Variable;
    delete(): Variable;
  }
  export interface Module {
    variable(observer?: Observer): Variable;
  }
  export class Runtime {
    constructor(builtins: Readonly<Record<string, unknown>>);
    module(): Module;
  }
  export class RuntimeError extends Error {
    readonly input: string;
  }
}
