const SECONDS_OF_HOUR = 3600;
const DAYS_OF_MONTH = 30;

/** What readers ask of a host. */
export interface HostLoad {
  /** In the busiest hour. */
  readonly requestsPerSecond: number;
  /** In the busiest hour; a megabit is a million bits. */
  readonly megabitsPerSecond: number;
  /** In 30 such days; a gigabyte is a thousand million bytes. */
  readonly gigabytesPerMonth: number;
}

/**
 * The load of visits that all fetch the same. `busiestHour`: the share of a day's visits that fall into its busiest hour,
 * over 1/24.
 */
export function loadOfReaders(
  visitsPerDay: number,
  { requests, bytes }: { readonly requests: number; readonly bytes: number },
  busiestHour: number,
): HostLoad {
  const visitsPerSecond = (visitsPerDay * busiestHour) / SECONDS_OF_HOUR;
  return {
    requestsPerSecond: visitsPerSecond * requests,
    megabitsPerSecond: (visitsPerSecond * bytes * 8) / 1e6,
    gigabytesPerMonth: (visitsPerDay * bytes * DAYS_OF_MONTH) / 1e9,
  };
}
