import { PICTURE_PIXELS } from "../../../protocol/account-limits.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { fill, refused } from "../../words/words.ts";
import { pictureWords } from "../page-words.ts";
import { pictureSize } from "./picture-size.ts";

/** Larger than what is sent: only a small square of it is. A phone's picture has up to 15 MB. */
const FILE_MB = 30;

/** What a chosen file is, decoded; or the sentence why it cannot be used. */
export async function openPicture(
	file: Blob,
	decode: (file: Blob) => Promise<ImageBitmap> = (file) =>
		createImageBitmap(file),
): Promise<ImageBitmap | string> {
	if (file.size > FILE_MB * 1024 * 1024)
		return fill(pictureWords.tooLarge, { most: FILE_MB });
	try {
		const size = pictureSize(new Uint8Array(await file.arrayBuffer()));
		if (!size) return pictureWords.bad.type;
		if (size.width * size.height > PICTURE_PIXELS)
			return pictureWords.bad.pixels;
		return await decode(file);
	} catch {
		// It cannot be read, or is not what its first bytes say.
		return pictureWords.bad.broken;
	}
}

/** The sentence for what a picture is refused with, here or by the relay. */
export function pictureRefused(refusal: Refusal): string {
	return refusal.code === "bad_picture"
		? (pictureWords.bad[refusal.why] ?? refused(refusal))
		: refused(refusal);
}
