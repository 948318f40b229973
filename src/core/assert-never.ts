/** Never returns: the closing branch of a `switch` over a union. Throws when a variant was forgotten. */
export function assertNever(value: never): never {
  throw new Error(
    `Unhandled variant ${JSON.stringify(value)}; every variant of the union needs its own case.`,
  );
}
