import { expect, test } from "vitest";
import { FILE_BYTES } from "../../protocol/attachment.ts";
import { type FileKind, fileKind } from "./file-kind.ts";
import { prepareFile } from "./prepare-file.ts";

const latin = (text: string) =>
	Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const HEADS: Record<FileKind, string> = {
	jpeg: "\xff\xd8\xff\xe1",
	png: "\x89PNG\r\n\x1a\n",
	webp: "RIFF\x00\x00\x00\x00WEBPVP8 ",
	gif: "GIF89a",
	pdf: "%PDF-1.7",
	heif: "\x00\x00\x00\x18ftypheic",
};

/** Draws nothing: what it is given comes back as a small WebP or JPEG. */
const shrunk = async (_: Blob, type: string) => ({
	blob: new Blob(["drawn"], { type }),
	width: 2_048,
	height: 1_536,
});

const fileOf = (head: string, name: string, size = 64) => {
	const bytes = new Uint8Array(size);
	bytes.set(latin(head));
	return new File([bytes], name);
};

test.each(Object.entries(HEADS))(
	"AF12 %s is known by its first bytes, whatever it is called",
	async (kind, head) => {
		expect(await fileKind(fileOf(head, "anything.exe"))).toBe(kind);
	},
);

test.each([
	["a zip named .png", "PK\x03\x04", "lamp.png"],
	["an svg", "<svg xmlns=", "lamp.svg"],
	["html named .jpg", "<!doctype html>", "lamp.jpg"],
	["a program", "MZ\x90\x00", "lamp.pdf"],
	["a film", "\x00\x00\x00\x18ftypisom", "lamp.heic"],
	["nothing", "", "empty.png"],
])("AF12 %s is refused before any of it is sent", async (_, head, name) => {
	const file = head ? fileOf(head, name) : new File([], name);
	expect(await prepareFile(file, shrunk)).toBe("type");
});

test("AF12 a photo is drawn anew, and its name says as what", async () => {
	const photo = await prepareFile(fileOf(HEADS.jpeg, "IMG 1.JPEG"), shrunk);
	expect(photo).toMatchObject({
		name: "IMG 1.jpg",
		width: 2_048,
		height: 1_536,
	});
	if (typeof photo === "string") throw new Error(photo);
	expect(await photo.blob.text()).toBe("drawn");
	// By which it is known when it is chosen again.
	expect(photo.from).not.toBe(photo.hash);
	const shot = await prepareFile(fileOf(HEADS.png, "shot.png"), shrunk);
	expect(shot).toMatchObject({ name: "shot.webp" });
});

test("AF12 what a camera writes becomes a JPEG where the browser reads it, and is else refused with what to do", async () => {
	const photo = fileOf(HEADS.heif, "IMG_1.HEIC");
	expect(await prepareFile(photo, shrunk)).toMatchObject({
		name: "IMG_1.jpg",
	});
	expect(await prepareFile(photo, async () => null)).toBe("heif");
	const broken = fileOf(HEADS.jpeg, "half.jpg");
	expect(await prepareFile(broken, async () => null)).toBe("broken");
});

test("AF12 a PDF and an animation are left as they are", async () => {
	for (const kind of ["pdf", "gif"] as const) {
		const file = fileOf(HEADS[kind], `one.${kind}`);
		const made = await prepareFile(file, async () => null);
		if (typeof made === "string") throw new Error(made);
		expect(await made.blob.bytes()).toEqual(await file.bytes());
		expect(made.hash).toBe(made.from);
		expect(made.name).toBe(file.name);
	}
});

test("AF12 what is too large is refused before it is read", async () => {
	const paper = fileOf(HEADS.pdf, "all.pdf", FILE_BYTES + 1);
	expect(await prepareFile(paper, shrunk)).toBe("bytes");
	const photo = fileOf(HEADS.jpeg, "large.jpg", FILE_BYTES + 1);
	expect(await prepareFile(photo, shrunk)).toMatchObject({ width: 2_048 });
	const still = async (_: Blob, type: string) => ({
		...(await shrunk(_, type)),
		blob: new Blob([new Uint8Array(FILE_BYTES + 1)], { type }),
	});
	expect(await prepareFile(photo, still)).toBe("bytes");
});

test("AF12 a file that changes while it is read is not sent", async () => {
	const file = fileOf(HEADS.pdf, "moving.pdf");
	file.arrayBuffer = () => Promise.reject(new DOMException("changed"));
	expect(await prepareFile(file, shrunk)).toBe("broken");
});
