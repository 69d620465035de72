import sharp from "sharp";

/** How a sensor sees the dark, so that no encoder makes a small file of it. */
const GRAIN = 40;

/** A photo of a broken lamp, lying on its side as phones write them, with the place where it was taken. */
export async function photoOfLamp(
	width = 3_000,
	height = 2_250,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
	let seed = 7;
	const grain = Buffer.alloc(width * height * 3);
	for (let at = 0; at < grain.length; at++) {
		seed = (seed * 48_271) % 2_147_483_647;
		grain[at] = 128 + (seed % GRAIN) - GRAIN / 2;
	}
	const lamp =
		Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 225" width="${width}" height="${height}">
<g transform="rotate(-90 150 112.5) translate(37.5 -37.5)"><rect width="225" height="300" fill="#8c7258"/><rect y="220" width="225" height="80" fill="#5d4733"/>
<path d="M70 110l22-70h42l22 70z" fill="#e9c46a"/><path d="M108 110h10v60h-10z" fill="#333"/><path d="M112 172l14 6-10 40h-9z" fill="#333" transform="rotate(38 112 172)"/>
<ellipse cx="118" cy="226" rx="42" ry="9" fill="#222"/><path d="M92 60l16 12-8 14 18 20" fill="none" stroke="#5a3b1c" stroke-width="3"/></g></svg>`);
	const buffer = await sharp(grain, { raw: { width, height, channels: 3 } })
		.composite([{ input: lamp, blend: "overlay" }])
		.withExif({
			IFD0: { Orientation: "6", Make: "A phone" },
			IFD3: { GPSLatitude: "54/1 41/1 0/1", GPSLatitudeRef: "N" },
		})
		.withMetadata({ orientation: 6 })
		.jpeg({ quality: 90 })
		.toBuffer();
	return { name: "lamp.jpg", mimeType: "image/jpeg", buffer };
}
