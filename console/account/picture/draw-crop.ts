import type { Crop } from "./crop.ts";

/** Twice what is kept of it: the relay makes it smaller once more. */
const SENT_SIDE = 512;

/** Shows the square of a picture on the whole of a canvas. */
export function drawCrop(
	canvas: HTMLCanvasElement,
	picture: ImageBitmap,
	{ x, y, side }: Crop,
): void {
	const context = canvas.getContext("2d");
	if (!context) return;
	const { width, height } = canvas;
	context.imageSmoothingQuality = "high";
	context.clearRect(0, 0, width, height);
	context.drawImage(picture, x, y, side, side, 0, 0, width, height);
}

/** The square alone, as it is sent: nothing else of the file leaves this browser. null: it could not be made. */
export function croppedPicture(
	picture: ImageBitmap,
	crop: Crop,
): Promise<Blob | null> {
	const canvas = document.createElement("canvas");
	canvas.width = SENT_SIDE;
	canvas.height = SENT_SIDE;
	drawCrop(canvas, picture, crop);
	// A browser that writes no webp writes a png.
	return new Promise((resolve) => canvas.toBlob(resolve, "image/webp", 0.9));
}
