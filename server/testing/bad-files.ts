import sharp from "sharp";
import type { FileFault } from "../../protocol/attachment.ts";
import { drawnPicture, noisyPicture, smallPdf } from "./upload.ts";

/** The head of a png that says so, and nothing behind it. */
async function pngHead(width: number, height: number): Promise<Buffer> {
	const png = await drawnPicture(8, 8);
	png.writeUInt32BE(width, 16);
	png.writeUInt32BE(height, 20);
	let left = 0xffffffff;
	for (const byte of png.subarray(12, 29)) {
		left ^= byte;
		for (let bit = 0; bit < 8; bit++)
			left = (left >>> 1) ^ (left & 1 ? 0xedb88320 : 0);
	}
	png.writeUInt32BE((left ^ 0xffffffff) >>> 0, 29);
	return png;
}

const ZIP_START = Buffer.from("PK\x03\x04\x14\x00\x00\x00\x08\x00", "latin1");
/** Its last record, which reaches to the end with a comment of so many bytes. */
export const zipEnd = (comment: number) => {
	const end = Buffer.alloc(22);
	end.write("PK\x05\x06", "latin1");
	end.writeUInt16LE(comment, 20);
	return end;
};
/** What is refused for good by its bytes, why, and one of each. They stand in docs/files.md. */
export const BAD_FILES: readonly [
	name: string,
	why: FileFault,
	made: () => Promise<Buffer>,
][] = [
	["a zip named .png", "type", async () => ZIP_START],
	[
		"an svg",
		"type",
		async () =>
			Buffer.from(
				'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
			),
	],
	[
		"html",
		"type",
		async () => Buffer.from("<!doctype html><script>alert(1)</script>"),
	],
	[
		"a tiff",
		"type",
		async () =>
			sharp(await drawnPicture())
				.tiff()
				.toBuffer(),
	],
	[
		"an AVIF, as what phones call HEIC",
		"type",
		async () =>
			Buffer.concat([
				Buffer.from([0, 0, 0, 24]),
				Buffer.from("ftypheic"),
				Buffer.alloc(40),
			]),
	],
	["a picture of 60 million pixels", "pixels", () => pngHead(10_000, 6_000)],
	[
		"a picture that is cut off",
		"broken",
		async () => (await noisyPicture(100)).subarray(0, 15_000),
	],
	[
		"the beginning of a png before an svg",
		"broken",
		async () =>
			Buffer.concat([
				(await drawnPicture()).subarray(0, 8),
				Buffer.from("<svg onload=alert(1)>"),
			]),
	],
	[
		"a PDF that is a zip as well",
		"type",
		async () => Buffer.concat([smallPdf(), ZIP_START, zipEnd(0)]),
	],
	[
		"a zip that hides behind the end of a PDF",
		"type",
		async () =>
			Buffer.concat([smallPdf(), ZIP_START, zipEnd(6), Buffer.from("%%EOF\n")]),
	],
	[
		"html with a PDF inside",
		"type",
		async () => Buffer.concat([Buffer.from("<html>"), smallPdf()]),
	],
	["a PDF without its end", "broken", async () => smallPdf().subarray(0, 60)],
];
