import { createHash } from "node:crypto";

/**
 * Where somebody stands among 100 people of one survey, 1 to 100: the same each time, and another for each survey. Who
 * stands at or below its share is asked.
 */
export function shareNumber(
	site: string,
	survey: string,
	askedOf: string,
): number {
	const hash = createHash("sha256")
		.update(`${site}\n${survey}\n${askedOf}`)
		.digest();
	return (hash.readUInt32BE(0) % 100) + 1;
}
