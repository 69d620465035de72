import {
	FILE_PIXELS,
	FILE_SIDE,
	FILE_SMALL_SIDE,
} from "../../protocol/attachment.ts";
import { openPicture, PICTURE_SECONDS } from "../files/open-picture.ts";
import { badFile } from "./bad-file.ts";

export interface SentPicture {
	whole: Uint8Array;
	/** As the log shows it; null: the whole one is small enough. */
	small: Uint8Array | null;
	width: number;
	height: number;
}

/** Words on a photo of a screen stay readable. */
const QUALITY = 85;
const SMALL_QUALITY = 78;

/**
 * A picture made anew: upright, no larger than a screen shows, without anything that came with it or stands behind it.
 * Of an animation the first frame: what moves by itself distracts who reads, and each frame would have to be unpacked.
 * Errors: `bad_file`.
 */
export async function sentPicture(bytes: Uint8Array): Promise<SentPicture> {
	const open = await openPicture(bytes, FILE_PIXELS, badFile);
	try {
		const { data, info } = await open()
			.autoOrient()
			.resize(FILE_SIDE, FILE_SIDE, INSIDE)
			.webp({ quality: QUALITY, smartSubsample: true })
			.timeout({ seconds: PICTURE_SECONDS })
			.toBuffer({ resolveWithObject: true });
		const { width, height } = info;
		const isSmall = Math.max(width, height) <= FILE_SMALL_SIDE;
		return {
			whole: data,
			small: isSmall ? null : await smallOf(data),
			...{ width, height },
		};
	} catch {
		throw badFile("broken");
	}
}

const INSIDE = { fit: "inside", withoutEnlargement: true } as const;

async function smallOf(whole: Uint8Array): Promise<Uint8Array> {
	const open = await openPicture(whole, FILE_PIXELS, badFile);
	return open()
		.resize(FILE_SMALL_SIDE, FILE_SMALL_SIDE, INSIDE)
		.webp({ quality: SMALL_QUALITY, smartSubsample: true })
		.timeout({ seconds: PICTURE_SECONDS })
		.toBuffer();
}
