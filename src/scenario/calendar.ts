/** The Julian year and its twelfth: the units of rates and durations in a scenario. */
export const DAYS_PER_YEAR = 365.25;
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;
