import type { Size } from "./crop.ts";

/**
 * The size of a png, jpeg, webp or gif by its bytes, before anything decodes it: a small file can unfold to more
 * than the machine has. null: it is none of them, whatever its name says.
 */
export function pictureSize(bytes: Uint8Array<ArrayBuffer>): Size | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		if (begins(bytes, PNG))
			return { width: view.getUint32(16), height: view.getUint32(20) };
		if (begins(bytes, GIF))
			return {
				width: view.getUint16(6, true),
				height: view.getUint16(8, true),
			};
		if (begins(bytes, RIFF) && begins(bytes.subarray(8), WEBP))
			return webpSize(view);
		if (begins(bytes, JPEG)) return jpegSize(view);
	} catch (error) {
		// It ends before it has said its size.
		if (!(error instanceof RangeError)) throw error;
	}
	return null;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const GIF = [0x47, 0x49, 0x46, 0x38];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];
const JPEG = [0xff, 0xd8, 0xff];

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
	return magic.every((byte, at) => bytes[at] === byte);
}

/** Its three kinds: lossy, lossless, and with more than one picture or transparency. */
function webpSize(view: DataView): Size | null {
	switch (view.getUint32(12)) {
		case 0x56503820:
			return {
				width: view.getUint16(26, true) & 0x3fff,
				height: view.getUint16(28, true) & 0x3fff,
			};
		case 0x5650384c: {
			const bits = view.getUint32(21, true);
			return {
				width: (bits & 0x3fff) + 1,
				height: ((bits >>> 14) & 0x3fff) + 1,
			};
		}
		case 0x56503858:
			return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
		default:
			return null;
	}
}

function uint24(view: DataView, at: number): number {
	return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

/** Goes from marker to marker until one begins the picture itself. */
function jpegSize(view: DataView): Size | null {
	let at = 2;
	while (view.getUint8(at) === 0xff) {
		const marker = view.getUint8(at + 1);
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		if (isFrame(marker))
			return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
		at += 2 + view.getUint16(at + 2);
	}
	return null;
}

/** SOF0 to SOF15, without the tables that stand between them. */
function isFrame(marker: number): boolean {
	return (
		marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
	);
}
