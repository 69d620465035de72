import type { Sharp, SharpOptions } from "sharp";
import type { Refused } from "../../protocol/refusal.ts";
import { type PictureType, pictureType } from "./picture-type.ts";

/** A picture that takes longer than this is made to take long. */
export const PICTURE_SECONDS = 10;

export type PictureFault = "type" | "pixels" | "broken";

/**
 * Opens a picture once its head says that it may be unpacked: each call of the result begins anew.
 * @param pixels as many as it may have
 * @param bad what is thrown for each fault
 */
export async function openPicture(
	bytes: Uint8Array,
	pixels: number,
	bad: (why: PictureFault) => Refused,
): Promise<() => Sharp> {
	const type = pictureType(bytes);
	if (!type) throw bad("type");
	const open = await opener();
	await mustBeSmall(
		open(bytes, { limitInputPixels: false }),
		type,
		pixels,
		bad,
	);
	return () => open(bytes, { limitInputPixels: pixels });
}

/** By what its head says, before a single pixel is unpacked. */
async function mustBeSmall(
	picture: Sharp,
	type: PictureType,
	pixels: number,
	bad: (why: PictureFault) => Refused,
): Promise<void> {
	const { format, width, height } = await picture.metadata().catch(() => {
		throw bad("broken");
	});
	if (format !== type) throw bad("type");
	if (width * height > pixels) throw bad("pixels");
}

/** Loaded with the first picture: most relays' starts need none of it. */
async function opener(): Promise<
	(bytes: Uint8Array, options: SharpOptions) => Sharp
> {
	const { default: sharp } = await import("sharp");
	// One core at a time is enough for pictures, and those that were seen are not kept in memory.
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
