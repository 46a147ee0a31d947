/** A time zone that the tests run in, and how far its clocks are ahead of UTC at one moment, in minutes: what proves that it is the zone. */
export interface TestZone {
  readonly timeZone: string;
  readonly at: number;
  readonly offsetMinutes: number;
}

const JULY_2024 = Date.UTC(2024, 6, 1, 12);

/**
 * The zones of all date tests: none; both halves of the year away from UTC; midnights that the clocks skip (São Paulo, until 2018); winter
 * time that is the exception (Dublin); odd quarters of an hour (Kathmandu); a change of half an hour (Lord Howe) and of two hours (Troll); a
 * day that was left out (Apia, 30 December 2011); the earliest midnight on Earth (Kiritimati); changes that follow the moon (Casablanca).
 */
export const TEST_ZONES: readonly TestZone[] = [
  { timeZone: 'UTC', at: JULY_2024, offsetMinutes: 0 },
  { timeZone: 'America/New_York', at: JULY_2024, offsetMinutes: -240 },
  { timeZone: 'America/Sao_Paulo', at: JULY_2024, offsetMinutes: -180 },
  { timeZone: 'Europe/Dublin', at: JULY_2024, offsetMinutes: 60 },
  { timeZone: 'Asia/Kathmandu', at: JULY_2024, offsetMinutes: 345 },
  { timeZone: 'Australia/Lord_Howe', at: JULY_2024, offsetMinutes: 630 },
  { timeZone: 'Pacific/Apia', at: JULY_2024, offsetMinutes: 780 },
  { timeZone: 'Pacific/Kiritimati', at: JULY_2024, offsetMinutes: 840 },
  // Ramadan of 2024: a month at UTC between two at UTC+1.
  { timeZone: 'Africa/Casablanca', at: Date.UTC(2024, 2, 20, 12), offsetMinutes: 0 },
  { timeZone: 'Antarctica/Troll', at: JULY_2024, offsetMinutes: 120 },
  { timeZone: 'Asia/Kolkata', at: JULY_2024, offsetMinutes: 330 },
];
