import { createHash } from "node:crypto";
import sharp from "sharp";
import {
	type PreparedFile,
	prepareFile,
} from "../../client/attaching/prepare-file.ts";
import type { Random } from "./random.ts";

/** The mean colours of a picture's fields: of two that show the same they are nearly the same. */
export type Looks = readonly number[];

/** Of each picture that was made here, by the SHA-256 of its bytes. */
const looks = new Map<string, Looks>();

export function looksOf(hash: string): Looks | null {
	return looks.get(hash) ?? null;
}

const FIELDS = 4;

/** Of a picture that can be read to its end; otherwise it throws. */
export async function looksIn(
	bytes: Uint8Array,
): Promise<{ looks: Looks; width: number; height: number }> {
	const { data, info } = await sharp(bytes, { failOn: "error" })
		.removeAlpha()
		.toColourspace("srgb")
		.raw()
		.toBuffer({ resolveWithObject: true });
	const { width, height } = info;
	const sums = new Array<number>(FIELDS * FIELDS * 3).fill(0);
	for (let at = 0; at < data.length; at++) {
		const level = fieldOf(at, width, height);
		sums[level] = (sums[level] ?? 0) + (data[at] ?? 0);
	}
	const pixels = (width * height) / (FIELDS * FIELDS);
	return { looks: sums.map((sum) => Math.round(sum / pixels)), width, height };
}

/** Which of the levels of all fields a byte of three a pixel belongs to. */
function fieldOf(at: number, width: number, height: number): number {
	const pixel = Math.floor(at / 3);
	const [x, y] = [pixel % width, Math.floor(pixel / width)];
	const row = Math.floor((y * FIELDS) / height);
	const column = Math.floor((x * FIELDS) / width);
	return (row * FIELDS + column) * 3 + (at % 3);
}

/** Files to choose, of some pieces each: the same for the same dice. */
export async function madeFiles(dice: Random, count: number): Promise<File[]> {
	const files: File[] = [];
	for (let n = 0; n < count; n++)
		files.push(await (dice.chance(0.3) ? paper(dice) : picture(dice)));
	return files;
}

/** As a browser prepares it, which has no canvas here: a picture goes as it is. */
export function prepared(file: File): ReturnType<typeof prepareFile> {
	return prepareFile(file, async (blob) => {
		const { width, height } = await sharp(await blob.arrayBuffer()).metadata();
		return { blob: new Blob([blob], { type: file.type }), width, height };
	});
}
export type { PreparedFile };

async function picture(dice: Random): Promise<File> {
	const side = dice.between(16, 40) * 8;
	const colours = Array.from({ length: FIELDS * FIELDS * 3 }, () =>
		dice.between(40, 215),
	);
	const pixels = Buffer.alloc(side * side * 3);
	for (let at = 0; at < pixels.length; at++) {
		// Noise, so that no packing makes it small.
		pixels[at] =
			(colours[fieldOf(at, side, side)] ?? 0) + dice.between(-24, 24);
	}
	const raw = sharp(pixels, {
		raw: { width: side, height: side, channels: 3 },
	});
	const kind = dice.one(["png", "png", "jpeg", "webp"] as const);
	const options = {
		png: { compressionLevel: 0 },
		jpeg: { quality: 95 },
		webp: { quality: 95 },
	};
	const bytes = await raw.toFormat(kind, options[kind]).toBuffer();
	const hash = createHash("sha256").update(bytes).digest("hex");
	looks.set(hash, (await looksIn(bytes)).looks);
	const name = dice.one(NAMES);
	return new File([new Uint8Array(bytes)], `${name}.${kind}`, {
		type: `image/${kind}`,
	});
}

async function paper(dice: Random): Promise<File> {
	const lines = Array.from(
		{ length: dice.between(500, 8_000) },
		() => `${Math.floor(dice.next() * 2 ** 48).toString(36)}\n`,
	);
	const text = `%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n${lines.join("")}trailer<</Root 1 0 R>>\n%%EOF\n`;
	return new File([text], `${dice.one(NAMES)}.pdf`, {
		type: "application/pdf",
	});
}

const NAMES = [
	"lamp",
	"Rechnung (1)",
	"../../etc/passwd",
	"photo\u202Egpj",
	"=cmd|' /C calc'!A0",
	"💡".repeat(75),
	"two\nlines",
	"<img src=x onerror=alert(1)>",
];
