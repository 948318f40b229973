/** Either a value, or one sentence saying what is wrong, what was expected and what to do. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });

export const failure = (problem: string): Result<never> => ({ ok: false, problem });
