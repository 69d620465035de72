import { badFile } from "./bad-file.ts";

/** Where a reader looks for the end of a PDF. */
const END_WITHIN = 1_024;
/** The end of a zip, and the longest comment behind it. */
const ZIP_END = Buffer.from("PK\x05\x06", "latin1");
const ZIP_END_BYTES = 22;
const ZIP_COMMENT_BYTES = 65_535;

/**
 * Whether it is a PDF by its own bytes, from the first one on. Errors: `bad_file` of one that is a zip as well, such as
 * a program that a computer would run, or that has no end.
 */
export function isPdf(bytes: Buffer): boolean {
	if (bytes.subarray(0, 5).toString("latin1") !== "%PDF-") return false;
	const end = bytes.subarray(-END_WITHIN).toString("latin1");
	if (!end.includes("%%EOF")) throw badFile("broken");
	if (endsAsZip(bytes)) throw badFile("type");
	return true;
}

/** A zip is read from its end: its last record reaches to the last byte, with a comment of the length that it says. */
function endsAsZip(bytes: Buffer): boolean {
	const tail = bytes.subarray(-(ZIP_END_BYTES + ZIP_COMMENT_BYTES));
	for (
		let at = tail.indexOf(ZIP_END);
		at >= 0;
		at = tail.indexOf(ZIP_END, at + 1)
	) {
		const left = tail.length - at - ZIP_END_BYTES;
		if (left >= 0 && tail.readUInt16LE(at + ZIP_END_BYTES - 2) === left)
			return true;
	}
	return false;
}
