import sharp from "sharp";
import { expect, test } from "vitest";
import {
	PICTURE_BYTES,
	PICTURE_PIXELS,
	PICTURE_SIDE,
} from "../../protocol/account-limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import { squarePicture } from "./square-picture.ts";

const drawn = (width: number, height: number) =>
	sharp({
		create: { width, height, channels: 3, background: "#1f6f5c" },
	});

const whyNot = async (bytes: Uint8Array): Promise<string> => {
	const error = await squarePicture(bytes).then(
		() => "accepted",
		(error: unknown) => error,
	);
	if (!(error instanceof Refused)) throw error;
	const { refusal } = error;
	return refusal.code === "bad_picture" ? refusal.why : refusal.code;
};

/** The head of a png that says so, and nothing behind it. */
async function pngHead(width: number, height: number): Promise<Uint8Array> {
	const png = await drawn(8, 8).png().toBuffer();
	png.writeUInt32BE(width, 16);
	png.writeUInt32BE(height, 20);
	png.writeUInt32BE(crc(png.subarray(12, 29)), 29);
	return png;
}

function crc(bytes: Uint8Array): number {
	let left = 0xffffffff;
	for (const byte of bytes) {
		left ^= byte;
		for (let bit = 0; bit < 8; bit++)
			left = (left >>> 1) ^ (left & 1 ? 0xedb88320 : 0);
	}
	return (left ^ 0xffffffff) >>> 0;
}

test.each(["png", "jpeg", "webp", "gif"] as const)(
	"FI2 a %s becomes a square webp of one size",
	async (format) => {
		const bytes = await drawn(600, 300).toFormat(format).toBuffer();
		const made = await sharp(await squarePicture(bytes)).metadata();
		expect(made).toMatchObject({
			format: "webp",
			width: PICTURE_SIDE,
			height: PICTURE_SIDE,
		});
	},
);

test("FI2 what came with a picture is gone, and it stands upright", async () => {
	const half = await drawn(100, 200).png().toBuffer();
	const bytes = await sharp({
		create: { width: 200, height: 200, channels: 3, background: "white" },
	})
		.composite([{ input: half, left: 0, top: 0 }])
		.jpeg()
		.withExif({
			IFD0: { Copyright: "Noor", Orientation: "6" },
			IFD3: { GPSLatitudeRef: "N", GPSLatitude: "54/1 41/1 0/1" },
		})
		.withMetadata({ orientation: 6 })
		.toBuffer();
	expect(bytes.toString("latin1")).toContain("Exif");
	const made = await squarePicture(bytes);
	const { exif, xmp, iptc, icc, orientation } = await sharp(made).metadata();
	expect([exif, xmp, iptc, icc, orientation]).toEqual(Array(5).fill(undefined));
	// Turned by a quarter, the green half is above.
	const { data } = await sharp(made)
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const red = (x: number, y: number) => data[(y * PICTURE_SIDE + x) * 3] ?? 0;
	expect(red(128, 20)).toBeLessThan(80);
	expect(red(128, 236)).toBeGreaterThan(200);
});

test("FI2 of an animation the first frame is kept", async () => {
	const frames = await Promise.all(
		["#ff0000", "#0000ff"].map((background) =>
			sharp({ create: { width: 40, height: 40, channels: 3, background } })
				.png()
				.toBuffer(),
		),
	);
	const bytes = await sharp(frames, { join: { animated: true } })
		.gif()
		.toBuffer();
	expect((await sharp(bytes).metadata()).pages).toBe(2);
	const made = await squarePicture(bytes);
	expect((await sharp(made).metadata()).pages ?? 1).toBe(1);
	const [red = 0] = await sharp(made).removeAlpha().raw().toBuffer();
	expect(red).toBeGreaterThan(200);
});

test("FI3 what is none of these by its bytes is refused, whatever it is called", async () => {
	const svg =
		'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
	const tiff = await drawn(8, 8).tiff().toBuffer();
	const zip = Buffer.from("PK\x03\x04\x14\x00\x00\x00\x08\x00", "latin1");
	const html = Buffer.from("<!doctype html><title>Picture</title>");
	for (const bytes of [Buffer.from(svg), zip, html, tiff, Buffer.alloc(0)])
		expect(await whyNot(bytes)).toBe("type");
});

test("FI3 what begins as a picture and is none is refused", async () => {
	const png = await drawn(300, 300).png().toBuffer();
	const noise = Buffer.from(
		Uint8Array.from({ length: 90_000 }, (_, at) => (at * 7919) % 251),
	);
	const raw = { width: 300, height: 100, channels: 3 } as const;
	const jpeg = await sharp(noise, { raw }).jpeg().toBuffer();
	const start = png.subarray(0, 8);
	for (const bytes of [
		png.subarray(0, png.length - 40),
		jpeg.subarray(0, jpeg.length / 2),
		Buffer.concat([start, Buffer.from("<svg onload=alert(1)>")]),
		Buffer.concat([start, Buffer.from("PK\x03\x04", "latin1")]),
		start,
	])
		expect(await whyNot(bytes)).toBe("broken");
});

test("FI3 what hides behind a picture does not come through", async () => {
	const png = await drawn(40, 40).png().toBuffer();
	const tail = "<script>alert(1)</script>PK\x03\x04";
	const made = await squarePicture(Buffer.concat([png, Buffer.from(tail)]));
	expect(Buffer.from(made).includes("script")).toBe(false);
});

test("FI3 a picture with too many pixels is refused by its head alone, and one with too many bytes unread", async () => {
	expect(await whyNot(await pngHead(8_000, 5_001))).toBe("pixels");
	expect(await whyNot(await pngHead(60_000, 60_000))).toBe("pixels");
	// As many as may be: refused only because nothing is behind the head.
	expect(8_000 * 5_000).toBe(PICTURE_PIXELS);
	expect(await whyNot(await pngHead(8_000, 5_000))).toBe("broken");
	const png = await drawn(8, 8).png().toBuffer();
	const big = Buffer.concat([png, Buffer.alloc(PICTURE_BYTES)]);
	expect(await whyNot(big)).toBe("bytes");
});
