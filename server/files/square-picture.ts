import type { Sharp } from "sharp";
import {
	LOGO_HEIGHT,
	LOGO_WIDTH,
	PICTURE_BYTES,
	PICTURE_PIXELS,
	PICTURE_SIDE,
} from "../../protocol/account-limits.ts";
import { type Refusal, Refused } from "../../protocol/refusal.ts";
import { openPicture, PICTURE_SECONDS } from "./open-picture.ts";

type Why = Extract<Refusal, { code: "bad_picture" }>["why"];

/**
 * The middle of a picture, as a small square without anything that came with it: place, camera, comments. Nothing of
 * the file that was sent is kept, so that nothing hidden in it ever reaches a browser. Of an animation: the first frame.
 * Errors: `bad_picture`.
 */
export function squarePicture(bytes: Uint8Array): Promise<Uint8Array> {
	return reworked(bytes, (picture) =>
		picture.resize(PICTURE_SIDE, PICTURE_SIDE, { fit: "cover" }),
	);
}

/** The same of a whole picture, no larger than a logo has to be. */
export function logoPicture(bytes: Uint8Array): Promise<Uint8Array> {
	return reworked(bytes, (picture) =>
		picture.resize(LOGO_WIDTH, LOGO_HEIGHT, {
			fit: "inside",
			withoutEnlargement: true,
		}),
	);
}

/** The same of one that stands in a text. */
export function articlePicture(bytes: Uint8Array): Promise<Uint8Array> {
	return reworked(bytes, (picture) =>
		picture.resize(ARTICLE_WIDTH, 2 * ARTICLE_WIDTH, {
			fit: "inside",
			withoutEnlargement: true,
		}),
	);
}

/** Twice as wide as a text is. */
const ARTICLE_WIDTH = 1_200;

async function reworked(
	bytes: Uint8Array,
	sized: (picture: Sharp) => Sharp,
): Promise<Uint8Array> {
	if (bytes.length > PICTURE_BYTES) throw bad("bytes");
	const open = await openPicture(bytes, PICTURE_PIXELS, bad);
	try {
		return await sized(open().autoOrient())
			.webp({ quality: 82 })
			.timeout({ seconds: PICTURE_SECONDS })
			.toBuffer();
	} catch {
		throw bad("broken");
	}
}

function bad(why: Why): Refused {
	return new Refused({ code: "bad_picture", why });
}
