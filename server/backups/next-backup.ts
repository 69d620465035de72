import { Temporal } from "temporal-polyfill";

/** Night in the shop, and after the hour that clocks skip or repeat in most countries. */
const QUIET_TIME = "03:00";
/** A start has enough to do, and a machine may start many programs at once. */
export const BACKUP_AFTER_START_MS = 10 * 60_000;
/** A disk that is full is looked after by a person, not by trying. */
export const BACKUP_AGAIN_MS = 3_600_000;
/**
 * One that was made at the end of the quiet hour is not followed by another at once, and none by another whatever
 * their names say.
 */
const APART_MS = 3_600_000;

/**
 * When the relay makes its next daily backup: the first quiet hour since the newest one, or soon, where that has
 * passed. Milliseconds since 1970. Throws RangeError for an unknown time zone.
 * @param newest the newest daily one that is not of the future; null: none
 * @param triedAt when this relay began its last daily one; null: it has begun none
 * @param failedAt when one was tried last and was not made; null: the last one was made
 */
export function nextBackupAt({
	newest,
	triedAt,
	failedAt,
	startedAt,
	timeZone,
}: {
	newest: number | null;
	triedAt: number | null;
	failedAt: number | null;
	startedAt: number;
	timeZone: string;
}): number {
	const soonest = Math.max(
		startedAt + BACKUP_AFTER_START_MS,
		triedAt === null ? 0 : triedAt + APART_MS,
		failedAt === null ? 0 : failedAt + BACKUP_AGAIN_MS,
	);
	if (newest === null) return soonest;
	return Math.max(soonest, quietAfter(newest + APART_MS, timeZone));
}

function quietAfter(at: number, timeZone: string): number {
	const plainTime = Temporal.PlainTime.from(QUIET_TIME);
	const day = Temporal.Instant.fromEpochMilliseconds(at)
		.toZonedDateTimeISO(timeZone)
		.toPlainDate();
	const today = day.toZonedDateTime({ timeZone, plainTime });
	if (today.epochMilliseconds > at) return today.epochMilliseconds;
	return day.add({ days: 1 }).toZonedDateTime({ timeZone, plainTime })
		.epochMilliseconds;
}
