/** The longer side of what is sent, in pixels: a broken lamp can be judged, and the relay keeps no larger one. */
const LONGEST_PX = 2_048;
/** Of JPEG and WebP: nobody sees the difference, and a photo of a phone becomes 400 kB. */
const QUALITY = 0.85;

export interface Shrunk {
	blob: Blob;
	width: number;
	height: number;
}

/**
 * Draws a picture anew, upright and at most so large: nothing stays of where and by what it was taken. null: this
 * browser cannot read it.
 *
 * An image element turns it as its EXIF says and reads HEIC in Safari, which `createImageBitmap` does not everywhere.
 */
export async function shrinkPicture(
	picture: Blob,
	type: "image/jpeg" | "image/webp",
): Promise<Shrunk | null> {
	const address = URL.createObjectURL(picture);
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const { naturalWidth, naturalHeight } = image;
		const scale = Math.min(
			1,
			LONGEST_PX / Math.max(naturalWidth, naturalHeight),
		);
		const canvas = document.createElement("canvas");
		canvas.width = Math.max(1, Math.round(naturalWidth * scale));
		canvas.height = Math.max(1, Math.round(naturalHeight * scale));
		// Drawn by the processor: the same file gives the same bytes when it is chosen again.
		const context = canvas.getContext("2d", { willReadFrequently: true });
		if (!context) return null;
		context.imageSmoothingQuality = "high";
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		const blob = await new Promise<Blob | null>((done) =>
			canvas.toBlob(done, type, QUALITY),
		);
		return blob && { blob, width: canvas.width, height: canvas.height };
	} catch {
		return null;
	} finally {
		URL.revokeObjectURL(address);
	}
}
