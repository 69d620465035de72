import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pictureSize } from "./picture-size.ts";

const SIZE = { width: 37, height: 23 };
const blank = () =>
	sharp({ create: { ...SIZE, channels: 4, background: "#d08" } });
const sizeOf = (bytes: Uint8Array) => pictureSize(new Uint8Array(bytes));

describe("the size of a picture is read from its bytes", () => {
	it.each([
		["png", () => blank().png()],
		["jpeg", () => blank().jpeg()],
		[
			"progressive jpeg with a description",
			() =>
				blank()
					.jpeg({ progressive: true })
					.withExif({ IFD0: { Copyright: "x".repeat(900) } }),
		],
		["gif", () => blank().gif()],
		["lossy webp", () => blank().removeAlpha().webp()],
		["lossless webp", () => blank().removeAlpha().webp({ lossless: true })],
		["webp with transparency", () => blank().webp({ alphaQuality: 50 })],
	] as const)("%s", async (_, made) => {
		expect(sizeOf(await made().toBuffer())).toEqual(SIZE);
	});
});

it("says the size of a bomb without unfolding it", () => {
	const bytes = new Uint8Array(33);
	bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	new DataView(bytes.buffer).setUint32(16, 60_000);
	new DataView(bytes.buffer).setUint32(20, 60_000);
	expect(pictureSize(bytes)).toEqual({ width: 60_000, height: 60_000 });
});

it.each([
	["svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"],
	["zip", "PK\u0003\u0004"],
	["nothing", ""],
	["half a gif", "GIF89a"],
	["half a png", "\u0089PNG\r\n\u001a\n"],
	["another RIFF", "RIFF....WAVEfmt data"],
])("takes %s for no picture", (_, text) => {
	const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
	expect(pictureSize(bytes)).toBeNull();
});

it("ends on bytes that never come to a size", () => {
	const endless = new Uint8Array(64).fill(0xff);
	endless[1] = 0xd8;
	expect(pictureSize(endless)).toBeNull();
});
