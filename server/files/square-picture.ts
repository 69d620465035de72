import type { Sharp, SharpOptions } from "sharp";
import {
	LOGO_HEIGHT,
	LOGO_WIDTH,
	PICTURE_BYTES,
	PICTURE_PIXELS,
	PICTURE_SIDE,
} from "../../protocol/account-limits.ts";
import { type Refusal, Refused } from "../../protocol/refusal.ts";
import { type PictureType, pictureType } from "./picture-type.ts";

type Why = Extract<Refusal, { code: "bad_picture" }>["why"];

/** A picture that takes longer than this is made to take long. */
const SECONDS = 10;

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

async function reworked(
	bytes: Uint8Array,
	sized: (picture: Sharp) => Sharp,
): Promise<Uint8Array> {
	if (bytes.length > PICTURE_BYTES) throw bad("bytes");
	const type = pictureType(bytes);
	if (!type) throw bad("type");
	const open = await opener();
	await mustBeSmall(open(bytes, { limitInputPixels: false }), type);
	try {
		const picture = open(bytes, { limitInputPixels: PICTURE_PIXELS });
		return await sized(picture.autoOrient())
			.webp({ quality: 82 })
			.timeout({ seconds: SECONDS })
			.toBuffer();
	} catch {
		throw bad("broken");
	}
}

/** By what its head says, before a single pixel is unpacked. */
async function mustBeSmall(picture: Sharp, type: PictureType): Promise<void> {
	const { format, width, height } = await picture.metadata().catch(() => {
		throw bad("broken");
	});
	if (format !== type) throw bad("type");
	if (width * height > PICTURE_PIXELS) throw bad("pixels");
}

/** Loaded with the first picture: most relays' starts need none of it. */
async function opener(): Promise<
	(bytes: Uint8Array, options: SharpOptions) => Sharp
> {
	const { default: sharp } = await import("sharp");
	// One core at a time is enough for portraits, and pictures that were seen are not kept in memory.
	sharp.concurrency(1);
	sharp.cache(false);
	// It reads many formats, some of them with files and addresses inside.
	sharp.block({ operation: ["VipsForeignLoad"] });
	sharp.unblock({
		operation: [
			"VipsForeignLoadPng",
			"VipsForeignLoadJpeg",
			"VipsForeignLoadWebp",
			"VipsForeignLoadNsgif",
		],
	});
	return (bytes, options) =>
		sharp(bytes, { ...options, failOn: "error", sequentialRead: true });
}

function bad(why: Why): Refused {
	return new Refused({ code: "bad_picture", why });
}
